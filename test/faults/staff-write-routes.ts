import { randomBytes } from 'node:crypto';
import { SessionStore } from '../../server/src/auth/session-store.js';
import { Client } from '../world/client.js';
import { Browser, deskPerson, PASSWORD } from '../world/desk.js';
import type { World } from '../world/world.js';
import type { WriteRoute } from './write-route.js';

const CHALLENGE = randomBytes(32).toString('base64url');

function route(name: string, by: Client, form: object, id: string | null = null, optional: string[] = []): WriteRoute {
  return { name, by, id, form: { ...form }, optional, once: name === 'POST /staff' };
}

/** Signing in at the desk, and what people do about their own sign-in. */
export async function signInRoutes(world: World): Promise<WriteRoute[]> {
  const owner = await deskPerson(world);
  const desk = await world.staff('clerk', owner.personId);
  const opening = { personId: owner.personId, role: 'resident', firmId: null, kind: 'phone' } as const;
  const { token } = await world.app.get(SessionStore).open(world.db.manager, opening);
  const phone = new Client(world.app, { authorization: `Bearer ${token}` }, { personId: owner.personId, firmId: null });
  const browser = new Browser(world);
  const { challenge } = (await browser.password(owner.login)).body;
  const { scene } = (await browser.post('/sessions/desk/scans', { challenge })).body;
  return [
    route('POST /sessions/desk', world.visitor, { login: 'clerk', password: 'a pass phrase' }),
    route('POST /sessions/desk/codes', world.visitor, { challenge: CHALLENGE }),
    route('POST /sessions/desk/answers', world.visitor, { challenge: CHALLENGE, way: 'sms', code: '123456' }),
    route('POST /sessions/desk/scans', world.visitor, { challenge: CHALLENGE }),
    route('POST /sessions/desk/scan-results', world.visitor, { challenge: CHALLENGE }),
    route('POST /demo/desk-sessions', world.visitor, { login: 'clerk' }),
    route('POST /desk-scans/{id}/answer', phone, { approved: true }, scene),
    route('PUT /account/password', desk, { currentPassword: PASSWORD, newPassword: 'another long pass phrase' }),
    route('POST /account/totp', desk, {}),
    route('PUT /account/totp', desk, { code: '123456' }),
  ];
}

/** What an administrator keeps. */
export async function staffRoutes(world: World): Promise<WriteRoute[]> {
  const admin = await world.staff('admin');
  const { personId: id } = await deskPerson(world);
  await world.staff('auditor', id);
  return [
    route('POST /staff', admin, { name: '新来的同事', login: 'new-here', phone: '13500009999', role: 'clerk' }),
    route('PUT /staff/{id}/phone', admin, { phone: '13500009998' }, id),
    route('POST /staff/{id}/grants', admin, { role: 'department' }, id, ['lastDay']),
    route('POST /staff/{id}/grant-ends', admin, { role: 'auditor' }, id),
    route('PUT /staff/{id}/disabled', admin, { disabled: true }, id),
    route('POST /staff/{id}/passwords', admin, {}, id),
    route('POST /staff/{id}/session-ends', admin, { sessionId: null }, id),
    route('PUT /desk-networks', admin, { networks: [{ cidr: '127.0.0.0/8', note: '本机' }] }),
  ];
}
