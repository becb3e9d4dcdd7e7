import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { OfficeTasksService } from '../../server/src/office-tasks/office-tasks.service.js';
import { ServicePoint } from '../../server/src/organizations/organizations.entity.js';
import type { Client } from '../world/client.js';
import { multipart, PICTURE } from '../world/files.js';
import { NOTICE } from '../world/notice.js';
import { freshFirstDay, PROMISE } from '../world/promise.js';
import { ANSWER, BOOKING, type World } from '../world/world.js';
import { disclosureWrites } from './disclosure-writes.js';
import { episodeWrites } from './episode-writes.js';
import { keepingRoutes, placeRoutes } from './keeping-write-routes.js';
import { lawyerRoutes } from './lawyer-write-routes.js';
import { signInRoutes, staffRoutes } from './staff-write-routes.js';
import { route, type WriteRoute } from './write-route.js';

/** Every writing route of the application, each on a matter of its own, so that a wrong form has something to spoil. */
export async function writeRoutes(world: World): Promise<WriteRoute[]> {
  await world.endContracts();
  const firm = await world.firm();
  const adviser = await world.lawyer(firm);
  const colleague = await world.lawyer(firm);
  const manager = await world.firmManager(firm);
  const resident = await world.resident();
  const clerk = await world.staff('clerk');
  const director = await world.staff('director');
  const reason = '核对答复内容';
  const words = '请问怎么办';

  /** A matter of a resident of its own, brought to where the route begins. */
  const booked = async (form: object = {}) => {
    const by = await world.resident();
    return { by, matter: await world.book(by, { ...form }) };
  };
  const closed = async () => {
    const by = await world.resident();
    return { by, matter: await world.closed(by, adviser) };
  };
  const offered = async () => (await world.offerOf(adviser, (await booked()).matter))!;
  const scheduled = async (at: string) =>
    (await booked({ way: 'point', slotId: await world.slot(adviser, at) })).matter;
  const today = async () =>
    (await booked({ way: 'point', slotId: await world.slot(adviser, '2026-11-23 16:00') })).matter.id;
  const told = async () => ({
    ...TOLD,
    slotId: await world.slot(adviser, '2026-11-23 16:30', TRIES),
  });
  const accepted = async () => world.accepted(await world.resident(), adviser);
  const awaiting = async () => {
    const by = await world.resident();
    const task = await world.accepted(by, adviser);
    const asked = await adviser.post(`/tasks/${task.id}/questions`, { version: task.version, words });
    return { by, matter: asked.body };
  };
  const reopening = async () => {
    const { by, matter } = await closed();
    return (await by.post(`/matters/${matter.id}/reopen-requests`, { version: matter.version, words })).body;
  };
  const noticed = async () => {
    const { by } = await closed();
    await world.settle();
    return { by, notice: (await by.get('/notifications')).body.notifications[0] };
  };

  const leaveOf = async (lawyer: Client) =>
    (await lawyer.post('/my-leaves', { fromOn: '2027-02-01', toOn: '2027-02-05' })).body.leaves[0].id;
  const officeTask = async (done: boolean) => {
    const { id: matterId } = (await booked({ passToFirm: false })).matter;
    const tasks = world.app.get(OfficeTasksService);
    const id = await world.db.transaction((tx) => tasks.open(tx, { kind: 'unreachable', matterId }));
    if (done) await clerk.post(`/office-tasks/${id}/finish`, { outcome: 'found', note: reason });
    return { id };
  };

  const rated = async () => {
    const { by, matter } = await closed();
    await by.post(`/matters/${matter.id}/rating`, { version: matter.version, level: 1, askedForMoney: false });
    return { id: matter.id as string };
  };
  const standing = async () => {
    const { matter } = await booked({ passToFirm: false });
    await clerk.post(`/board/matters/${matter.id}/openings`, { reason, standing: true });
    return { id: matter.id as string };
  };
  const twins = async () => {
    const { by, matter } = await booked();
    return { goes: matter, into: (await world.book(by)).id as string };
  };
  const merged = async () => {
    const { goes, into } = await twins();
    return (await clerk.post(`/board/matters/${goes.id}/merge`, { version: goes.version, intoId: into, reason })).body;
  };
  const pair = await twins();

  const open = (name: string, form: object) => route(name, world.visitor, null, form);
  const own = (name: string, form: object, optional: string[] = []) => route(name, resident, null, form, { optional });
  const of = (name: string, by: Client, { id, version }: Subject, form: object, optional: string[] = []) =>
    route(name, by, id, { ...(version === undefined ? {} : { version }), ...form }, { optional, once: true });
  const ofResident = (
    name: string,
    { by, matter }: { by: Client; matter: Subject },
    form: object,
    optional?: string[],
  ) => of(name, by, matter, form, optional);
  const { by: reader, notice } = await noticed();
  const { by: mover, matter: meeting } = await booked({
    way: 'point',
    slotId: await world.slot(adviser, '2026-12-03 08:30'),
  });
  return [
    open('POST /phone-codes', { phone: freshPhone() }),
    open('POST /sessions/phone', await codeFor(world, freshPhone())),
    open('POST /sessions/wechat', { code: `demo-${freshPhone()}` }),
    ...(await signInRoutes(world)),
    ...(await staffRoutes(world)),
    open('POST /outside-help', { from: 'home' }),
    own('PUT /sessions/current/role', { role: 'resident' }),
    own('PUT /people/me', { name: '王阿婆' }, ['villageId', 'phone']),
    own('PUT /consents/privacy-notice', { version: PRIVACY_NOTICE_VERSION, accepted: true }),
    route('PUT /notifications/{id}/read', reader, notice.id, {}),
    route('PUT /slots/{id}/hold', resident, await world.slot(adviser, '2026-12-02 09:00'), {}),
    route('POST /promises', director, null, { ...PROMISE, effectiveFrom: freshFirstDay() }, { once: true }),
    route('POST /calendar/notice-readings', director, null, NOTICE),
    route('POST /calendar/notices', director, null, NOTICE, { once: true }),
    of('POST /matters/{id}/appointment', mover, meeting, { slotId: await world.slot(adviser, '2026-12-03 09:00') }),
    of('POST /board/matters/{id}/appointment', clerk, await scheduled('2026-12-03 10:00'), {
      slotId: await world.slot(adviser, '2026-12-03 11:00'),
    }),
    route('POST /sittings', clerk, null, await sittingForm(world, colleague), {
      optional: ['repeatUntil'],
      once: true,
    }),
    route('PUT /sittings/{id}/place', clerk, await world.slot(adviser, '2026-12-04 10:00'), {
      pointId: (await sittingForm(world, colleague)).pointId,
      day: '2026-12-07',
    }),
    of('POST /sittings/{id}/cancellation', clerk, { id: await world.slot(adviser, '2026-12-04 09:00') }, { reason }),
    own('POST /slot-searches', {}, ['topic', 'opposingParty']),
    route('POST /consultations', resident, null, BOOKING, { optional: BOOKING_OPTIONAL, once: true }),
    of('POST /offers/{id}/accept', adviser, { id: (await offered()).id }, { conflictChecked: true }),
    of('POST /offers/{id}/decline', adviser, { id: (await offered()).id }, { code: 'timeClash' }, ['topic', 'words']),
    of('POST /tasks/{id}/confirm', adviser, await scheduled('2026-12-01 09:00'), { conflictChecked: true }),
    of('POST /tasks/{id}/decline', adviser, await scheduled('2026-12-01 10:00'), { code: 'conflict' }, ['words']),
    of('POST /tasks/{id}/calls', adviser, await accepted(), { outcome: 'noAnswer' }),
    of('POST /tasks/{id}/hand-overs', adviser, await accepted(), { lawyerId: colleague.id, reason }),
    of('POST /firm/matters/{id}/hand-overs', manager, await accepted(), { lawyerId: colleague.id, reason }),
    of(
      'POST /offers/{id}/assignments',
      manager,
      { id: (await offered()).id },
      {
        conflictChecked: true,
        lawyerId: colleague.id,
      },
    ),
    route('POST /my-leaves', colleague, null, { fromOn: '2027-01-04', toOn: '2027-01-08' }, { once: true }),
    route('POST /my-leaves/ends', colleague, null, { leaveId: await leaveOf(colleague) }),
    route('POST /calendar-feed', colleague, null, {}),
    route('PUT /firm/settings', manager, null, { offersTo: 'both' }),
    of('POST /tasks/{id}/questions', adviser, await accepted(), { words }),
    of('POST /tasks/{id}/answer', adviser, await accepted(), ANSWER, ['limitationTold']),
    { ...route('POST /matters/{id}/files', resident, (await world.book(resident)).id, {}, { once: true }), file: FILE },
    ofResident('POST /matters/{id}/cancel', await booked(), {}),
    ofResident('POST /matters/{id}/follow-ups', await closed(), { words }),
    ofResident('POST /matters/{id}/replies', await awaiting(), { words }),
    ofResident('POST /matters/{id}/rating', await closed(), { level: 5, askedForMoney: false }, ['words']),
    ofResident('POST /matters/{id}/reopen-requests', await closed(), { words }),
    of('POST /reception/matters/{id}/attendance', clerk, { id: await today() }, { mark: 'arrived' }, ['minutes']),
    route('POST /reception/bookings', clerk, null, await told(), { optional: TOLD_OPTIONAL, once: true }),
    of('POST /board/matters/{id}/openings', clerk, { id: (await closed()).matter.id }, { reason }, ['standing']),
    of('POST /board/matters/{id}/answer.pdf', clerk, { id: (await closed()).matter.id }, { reason }),
    of('POST /board/matters/{id}/dispatch', clerk, (await booked()).matter, { firmId: firm.id, reason }),
    of('POST /board/matters/{id}/answer', clerk, (await booked({ passToFirm: false })).matter, ANSWER),
    ...(await episodeWrites(world)),
    of('POST /board/matters/{id}/reopen-decision', clerk, await reopening(), { granted: true, reason }),
    of('POST /board/matters/{id}/standing-openings', clerk, await standing(), {}),
    of('POST /board/matters/{id}/take-over', clerk, (await booked()).matter, { reason }),
    of('POST /board/matters/{id}/merge', clerk, pair.goes, { intoId: pair.into, reason }),
    of('POST /board/matters/{id}/unmerge', clerk, await merged(), {}),
    of('POST /board/matters/{id}/topic', clerk, (await booked()).matter, { topic: 'debt' }),
    of('POST /board/matters/{id}/reminders', clerk, { id: (await booked()).matter.id }, {}),
    of('POST /board/matters/{id}/revisit', clerk, await rated(), { note: reason }),
    of('POST /office-tasks/{id}/finish', clerk, await officeTask(false), { outcome: 'found', note: reason }),
    of('POST /office-tasks/{id}/take-up-again', clerk, await officeTask(true), {}),
    route('PUT /office-tasks/{id}/clerk', clerk, (await officeTask(false)).id, { clerkId: clerk.id }),
    ...(await keepingRoutes(world, clerk)),
    ...(await lawyerRoutes(world, director)),
    ...(await placeRoutes(world, clerk, director)),
    ...(await disclosureWrites(world, director)),
  ];
}

/** A sitting of a lawyer who has none that day. */
async function sittingForm(world: World, { id: lawyerId }: Client) {
  const { id: pointId } = await world.db.manager.findOneOrFail(ServicePoint, { where: {} });
  return { pointId, lawyerId, day: '2026-12-08', from: '09:00', to: '10:00' };
}

let phones = 0;
/** A number, or a name in WeChat, that nobody has used. */
function freshPhone(): string {
  phones += 1;
  return `1370001${String(phones).padStart(4, '0')}`;
}

/** A number with the code that was sent to it. */
async function codeFor(world: World, phone: string): Promise<{ phone: string; code: string }> {
  const { body } = await world.visitor.post('/phone-codes', { phone });
  return { phone, code: body.simulatedCode };
}

const { body: bytes, type } = multipart('欠条.png', PICTURE);
const FILE = { bytes, type };

/** The desk's own form; enough seats for every time it is sent. */
const TOLD = { origin: 'walkIn', againstTown: false, passToFirm: true, name: '上门的人', persons: 2 };
const TOLD_OPTIONAL = ['phone', 'villageId', 'topic', 'opposingParty'];
const TRIES = 40;

const BOOKING_OPTIONAL = ['opposingParty', 'urgency', 'beneficiaryName', 'fromEpisode'];

/** What a path names, with the version that a screen would show. */
interface Subject {
  readonly id: string;
  readonly version?: number;
}
