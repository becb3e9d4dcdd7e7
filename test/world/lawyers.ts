import type { Client, Reply } from './client.js';
import type { World } from './world.js';

let serial = 0;

/** A lawyer whom nobody has invited yet: each time another licence and number. */
export function newLawyer(fields: object = {}) {
  serial += 1;
  return {
    name: '子丑寅',
    phone: `1330000${String(serial).padStart(4, '0')}`,
    licenceNo: `1310120260000${String(serial).padStart(4, '0')}`,
    specialties: ['labor'],
    advises: true,
    coordinator: false,
    ...fields,
  };
}

/** Invites somebody to a firm and says what was sent, the code, and the invitation's id. */
export async function invited(director: Client, firmId: string, fields: object = {}) {
  const form = newLawyer(fields);
  const { status, body, text } = await director.post(`/keeping/firms/${firmId}/lawyers`, form);
  if (status !== 201) throw new Error(`not invited: ${text}`);
  const { id } = (body.room.invitations as { id: string; licenceNo: string }[]).find(
    ({ licenceNo }) => licenceNo === form.licenceNo,
  )!;
  return { form, code: String(body.code), id };
}

/** The code that was sent to a number just now. */
export async function smsCode(world: World, phone: string): Promise<string> {
  return String((await world.visitor.post('/phone-codes', { phone })).body.simulatedCode);
}

/** What the lawyer does on the phone, with the code of an SMS to that number. */
export async function redeem(world: World, by: Client, phone: string, invitation: string): Promise<Reply> {
  return by.post('/lawyer-invitations/redemptions', { invitation, phone, code: await smsCode(world, phone) });
}
