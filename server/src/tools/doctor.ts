import 'reflect-metadata';
import { examine } from '../doctor/doctor.js';

const SIGNS = { ok: '✔', warn: '⚠', error: '✘' } as const;

/** Says how the installation is, a line each, and ends with JSON for machines; exit 1 when something is wrong. */
const findings = await examine(process.env);
for (const { level, code, message } of findings) process.stdout.write(`${SIGNS[level]} ${message} [${code}]\n`);
const wrong = findings.filter(({ level }) => level !== 'ok');
const ok = wrong.every(({ level }) => level === 'warn');
process.stdout.write(`${JSON.stringify({ ok, findings: wrong })}\n`);
process.exitCode = ok ? 0 : 1;
