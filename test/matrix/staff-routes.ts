import { generateSync } from 'otplib';
import type { Cast } from './cast.js';
import type { Asker } from './facts.js';
import type { RouteRow } from './route-row.js';
import { challenged, DESK } from './staff-cast.js';

let serial = 0;
const next = () => (serial += 1);
const freshNumber = () => `1350000${String(next()).padStart(4, '0')}`;

async function smsAnswer({ world }: Cast): Promise<object> {
  const challenge = await challenged(world);
  const { body } = await world.visitor.post('/sessions/desk/codes', { challenge });
  return { challenge, way: 'sms', code: String(body.simulatedCode) };
}

/** The code that the asker's own app would show; whoever has no desk is refused before it matters. */
async function totpCode({ world }: Cast, { client }: Asker): Promise<object> {
  const { body } = await client.post('/account/totp', undefined);
  const secret = body?.secret as string | undefined;
  const code = secret === undefined ? '000000' : generateSync({ secret, epoch: Math.floor(world.now / 1000) });
  return { code };
}

const challenge = async ({ world }: Cast) => ({ challenge: await challenged(world) });

/** Signing in at the desk, and what people do about their own sign-in. */
export const SIGN_IN_ROUTES: readonly RouteRow[] = [
  { route: 'POST /sessions/desk', action: 'session.start', body: () => DESK },
  { route: 'POST /sessions/desk/codes', action: 'session.start', body: challenge },
  { route: 'POST /sessions/desk/answers', action: 'session.start', body: smsAnswer },
  { route: 'POST /sessions/desk/scans', action: 'session.start', body: challenge },
  { route: 'POST /sessions/desk/scan-results', action: 'session.start', body: challenge },
  {
    route: 'POST /demo/desk-sessions',
    action: 'session.start',
    modes: ['demo', 'test'],
    body: () => ({ login: DESK.login }),
  },
  { route: 'GET /desk-scans/:id', action: 'signIn.confirm', subject: 'scan' },
  {
    route: 'POST /desk-scans/:id/answer',
    action: 'signIn.confirm',
    subject: 'scan',
    body: () => ({ approved: true }),
    status: 204,
  },
  { route: 'GET /demo/people', action: 'town.read', modes: ['demo', 'test'] },
  { route: 'POST /sessions/wechat', action: 'session.start', body: () => ({ code: 'demo-somebody' }) },
  { route: 'GET /sessions/current', action: 'session.read' },
  { route: 'DELETE /sessions/current', action: 'session.end', spoils: true, status: 204 },
  { route: 'PUT /sessions/current/role', action: 'session.switchRole', body: (_, { role }) => ({ role }) },
  { route: 'GET /sessions', action: 'session.read' },
  { route: 'DELETE /sessions/others', action: 'session.end', spoils: true },
  { route: 'DELETE /sessions/:id', action: 'session.end', subject: 'session' },
  { route: 'GET /account', action: 'account.read' },
  {
    route: 'PUT /account/password',
    action: 'account.write',
    spoils: true,
    body: () => ({ currentPassword: DESK.password, newPassword: 'another password of the test' }),
  },
  { route: 'POST /account/totp', action: 'account.write', spoils: true },
  { route: 'PUT /account/totp', action: 'account.write', spoils: true, body: totpCode },
];

/** What administrator and auditor keep. */
export const STAFF_ROUTES: readonly RouteRow[] = [
  { route: 'GET /staff', action: 'staff.read' },
  { route: 'GET /staff/:id', action: 'staff.read', subject: 'member' },
  {
    route: 'POST /staff',
    action: 'staff.write',
    body: () => ({ name: '新来的同事', login: `new-${next()}`, phone: freshNumber(), role: 'clerk' }),
    status: 201,
  },
  { route: 'PUT /staff/:id/phone', action: 'staff.write', subject: 'member', body: () => ({ phone: freshNumber() }) },
  {
    route: 'POST /staff/:id/grants',
    action: 'staff.write',
    subject: 'member',
    body: () => ({ role: 'department' }),
  },
  {
    route: 'POST /staff/:id/grant-ends',
    action: 'staff.write',
    subject: 'member',
    body: () => ({ role: 'department' }),
  },
  {
    route: 'PUT /staff/:id/disabled',
    action: 'staff.write',
    subject: 'member',
    body: () => ({ disabled: true }),
  },
  { route: 'POST /staff/:id/passwords', action: 'staff.write', subject: 'member' },
  { route: 'DELETE /staff/:id/totp', action: 'staff.write', subject: 'member' },
  {
    route: 'POST /staff/:id/session-ends',
    action: 'staff.write',
    subject: 'member',
    body: () => ({ sessionId: null }),
  },
  { route: 'GET /desk-networks', action: 'network.read' },
  { route: 'PUT /desk-networks', action: 'network.write', body: () => ({ networks: [] }) },
  { route: 'GET /access-log', action: 'accessLog.read' },
];
