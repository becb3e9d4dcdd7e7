/** Asks a server a number of times over a few connections, and reads what that cost the machine. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

export const CONNECTIONS = 8;
/** Linux counts processor time in hundredths of a second, whatever the machine. */
const TICK_MS = 10;

/** Processor time of a process so far, user and system, in ms. */
export function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Resident memory of a process, in MB. */
export function rssMb(pid) {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/**
 * Sends `count` requests to `port`; `ask(index)` gives method, path, headers, body, and `before` is waited for ahead of
 * each. Resolves with what one cost: `rps`, `cpuMs` (of `pids`, together), `p99Ms`. A refusal ends it: half of the work
 * is no figure.
 */
export async function load({ port, count, ask, pids, before = () => undefined }) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const took = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      await before();
      const begun = performance.now();
      await send(port, agent, ask(index));
      took.push(performance.now() - begun);
    }
  };
  const cpuBefore = pids.map(cpuMs);
  const begun = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const seconds = (performance.now() - begun) / 1000;
  const used = pids.reduce((sum, pid, at) => sum + cpuMs(pid) - cpuBefore[at], 0);
  agent.destroy();
  took.sort((a, b) => a - b);
  return { rps: count / seconds, cpuMs: used / count, p99Ms: took[Math.ceil(0.99 * count) - 1] };
}

/** One request; resolves with its text, rejects on anything but success. */
export function send(port, agent, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode < 300) resolve(text);
        else reject(new Error(`${method} ${path} answered ${response.statusCode} ${text.slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
