import type { Client } from '../world/client.js';
import { invited, newLawyer, smsCode } from '../world/lawyers.js';
import type { World } from '../world/world.js';
import type { WriteRoute } from './write-route.js';

/** The lawyers of a firm, each route on a lawyer or an invitation of its own. */
export async function lawyerRoutes(world: World, director: Client): Promise<WriteRoute[]> {
  const firm = await world.firm();
  const route = (name: string, id: string | null, form: object, once = false, by = director): WriteRoute => ({
    ...{ name, by, id, once },
    form: { ...form },
    optional: [],
  });
  const lawyer = async () => (await world.lawyer(firm)).id;
  const away = { fromOn: '2027-03-01', toOn: '2027-03-02' };
  const onLeave = await lawyer();
  const { body } = await director.post(`/keeping/lawyers/${onLeave}/leaves`, away);
  const { leaves } = body.lawyers.find(({ id }: { id: string }) => id === onLeave);
  const { phone: _, ...fields } = newLawyer();
  const waiting = await invited(director, firm.id);
  const { phone } = waiting.form;
  return [
    route('POST /keeping/firms/{id}/lawyers', firm.id, newLawyer(), true),
    route('POST /keeping/lawyer-invitations/{id}/codes', (await invited(director, firm.id)).id, {}, true),
    route('POST /keeping/lawyer-invitations/{id}/withdrawals', (await invited(director, firm.id)).id, {}),
    route('PUT /keeping/lawyers/{id}', await lawyer(), { version: 1, ...fields }),
    route('PUT /keeping/lawyers/{id}/live', await lawyer(), { live: false }),
    route('POST /keeping/lawyers/{id}/leaves', await lawyer(), away, true),
    route('POST /keeping/lawyers/{id}/leave-ends', onLeave, { leaveId: leaves[0].id }),
    route(
      'POST /lawyer-invitations/redemptions',
      null,
      { invitation: waiting.code, phone, code: await smsCode(world, phone) },
      false,
      await world.resident(),
    ),
  ];
}
