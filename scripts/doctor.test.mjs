import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { inRepository } from './repository.mjs';

/** The command as a person runs it, on a database where there is none. */
function doctor(env) {
  const { status, stdout } = spawnSync(process.execPath, [inRepository('scripts', 'doctor.mjs')], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none', ...env },
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

describe('npm run doctor', () => {
  it('ends with JSON that names what is wrong, and with exit status 1', () => {
    const { status, lines } = doctor({ APP_MODE: 'demo' });
    const { ok, findings } = JSON.parse(lines.at(-1));
    assert.equal(status, 1);
    assert.equal(ok, false);
    assert.deepEqual(
      findings.filter(({ code }) => !code.startsWith('DISK')).map(({ level, code }) => [level, code]),
      [['error', 'DATABASE_AWAY']],
    );
    assert.ok(lines.some((line) => line.startsWith('✔ 配置齐全')));
  });

  it('says each fault of a half-made configuration', () => {
    const { status, lines } = doctor({ APP_MODE: 'production' });
    const { findings } = JSON.parse(lines.at(-1));
    assert.equal(status, 1);
    const { message } = findings.find(({ code }) => code === 'CONFIG');
    for (const name of ['WECHAT_APP_ID', 'SMS_GATEWAY_URL', 'APP_SECRET_KEYS']) assert.ok(message.includes(name));
  });
});
