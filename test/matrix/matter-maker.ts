import type { Topic } from '@huifa/shared/consultations/topics';
import { OfficeTasksService } from '../../server/src/office-tasks/office-tasks.service.js';
import { type Client, newKey, type Reply } from '../world/client.js';
import { multipart, PICTURE } from '../world/files.js';
import { ANSWER, BOOKING, type World } from '../world/world.js';
import type { Canaries } from './canaries.js';
import type { Facts } from './facts.js';

/** A matter and what is needed to take it a step further. */
export interface Made extends Facts {
  readonly resident: Client;
  version: number;
  /** The offer that was made last. */
  offerId: string;
  /** Something that the office must do about it, where it was made for that. */
  taskId?: string;
}

/** Makes matters through the front door, each with a resident and with texts of its own in every field. */
export class MatterMaker {
  constructor(
    private readonly world: World,
    private readonly canaries: Canaries,
    private readonly clerk: Client,
  ) {}

  /** Booked for a written answer: offered to the only firm that serves the topic, or kept by the office. */
  async offered(topic: Topic, form: Record<string, unknown> = {}): Promise<Made> {
    const made = await this.booked({ topic, ...form });
    await this.follow(made);
    return made;
  }

  /** Refused consent: it stays with the office. */
  kept(topic: Topic): Promise<Made> {
    return this.booked({ topic, passToFirm: false });
  }

  /** At a service point, with the lawyer on duty. */
  async scheduled(topic: Topic, lawyer: Client, at = '2026-11-24 10:00'): Promise<Made> {
    const slotId = await this.world.slot(lawyer, at);
    const made = await this.booked({ topic, way: 'point', slotId });
    made.lawyerId = lawyer.id;
    made.firmId = lawyer.identity.firmId;
    made.told.add(lawyer.identity.firmId ?? '');
    return made;
  }

  /** A free seat of today. */
  seat(lawyer: Client): Promise<string> {
    return this.world.slot(lawyer, '2026-11-23 17:30');
  }

  async inProgress(topic: Topic, lawyer: Client): Promise<Made> {
    return this.accept(await this.offered(topic), lawyer);
  }

  async awaitingResident(topic: Topic, lawyer: Client): Promise<Made> {
    const made = await this.inProgress(topic, lawyer);
    const words = this.canaries.text('exchange', made);
    return this.step(made, lawyer.post(`/tasks/${made.id}/questions`, { version: made.version, words }));
  }

  async closed(topic: Topic, lawyer: Client): Promise<Made> {
    return this.close(await this.inProgress(topic, lawyer), lawyer);
  }

  /** Every field of a matter filled: asked, replied, answered, rated, opened by the office, asked to reopen. */
  async full(topic: Topic, lawyer: Client): Promise<Made> {
    return this.fill(await this.awaitingResident(topic, lawyer), lawyer);
  }

  /** First declined in words by one firm, then given in writing to another, and filled there. */
  async movedOn(topic: Topic, decliner: Client, lawyer: Client): Promise<{ made: Made; declinedOfferId: string }> {
    const made = await this.offered(topic);
    const declinedOfferId = made.offerId;
    const words = this.canaries.text('declineWords', made);
    await ok(decliner.post(`/offers/${declinedOfferId}/decline`, { code: 'other', words }));
    const reason = this.canaries.text('handReason', made);
    const { version } = (await made.resident.get(`/matters/${made.id}`)).body as { version: number };
    const byHand = { version, firmId: lawyer.identity.firmId, reason };
    await ok(this.clerk.post(`/board/matters/${made.id}/dispatch`, byHand));
    await this.follow(made);
    await this.accept(made, lawyer);
    const question = this.canaries.text('exchange', made);
    await this.step(made, lawyer.post(`/tasks/${made.id}/questions`, { version: made.version, words: question }));
    return { made: await this.fill(made, lawyer), declinedOfferId };
  }

  /** Kept by the office and opened by this clerk, whose reason stands. */
  async openedByReason(topic: Topic, clerk: Client): Promise<Made> {
    const made = await this.kept(topic);
    const reason = this.canaries.text('lookReason', made);
    await ok(clerk.post(`/board/matters/${made.id}/openings`, { reason, standing: true }));
    return made;
  }

  /** Two matters of one resident. */
  async twins(topic: Topic): Promise<Made> {
    const made = await this.offered(topic);
    const twin = await this.world.book(made.resident, { ...BOOKING, topic, passToFirm: false });
    made.twinId = this.canaries.keep(twin.id as string, 'matterId', made);
    return made;
  }

  async merged(topic: Topic): Promise<Made> {
    const made = await this.twins(topic);
    const form = { version: made.version, intoId: made.twinId, reason: this.canaries.text('mergeReason', made) };
    await this.step(made, this.clerk.post(`/board/matters/${made.id}/merge`, form));
    return Object.assign(made, { offeredTo: null });
  }

  /** The office must find somebody, or has found him. */
  async withTask(topic: Topic, done: boolean): Promise<Made> {
    const made = await this.kept(topic);
    made.taskId = await this.officeTask(made);
    const note = this.canaries.text('taskNote', made);
    if (done) await ok(this.clerk.post(`/office-tasks/${made.taskId}/finish`, { outcome: 'found', note }));
    return made;
  }

  /** Something that the office must do about it. Returns the task's id. */
  officeTask({ id: matterId }: Facts): Promise<string> {
    const tasks = this.world.app.get(OfficeTasksService);
    return this.world.db.transaction((tx) => tasks.open(tx, { kind: 'unreachable', matterId }));
  }

  /** Reads again where the matter stands and what is offered. */
  async follow(made: Made): Promise<void> {
    const { version } = (await made.resident.get(`/matters/${made.id}`)).body as { version: number };
    const [offer] = await this.world.db.query<{ id: string; firmId: string }[]>(
      "SELECT id, firm_id AS firmId FROM offers WHERE matter_id = ? AND state = 'open'",
      [made.id],
    );
    Object.assign(made, { version, offerId: offer?.id ?? '', offeredTo: offer?.firmId ?? null });
    if (offer === undefined) return;
    made.told.add(offer.firmId);
    this.canaries.keep(offer.id, 'offerId', made);
  }

  private async booked(form: Record<string, unknown>): Promise<Made> {
    const resident = await this.world.resident({ name: null });
    const made: Made = {
      id: '',
      residentId: resident.id,
      lawyerId: null,
      firmId: null,
      opened: false,
      offeredTo: null,
      fileId: '',
      told: new Set(),
      resident,
      version: 1,
      offerId: '',
    };
    const [name, phone] = [this.canaries.text('name', made), this.canaries.phone(made)];
    await ok(resident.put('/people/me', { name, phone }));
    this.canaries.keep(resident.id, 'personId', made);
    const { id, version } = await this.world.book(resident, {
      ...BOOKING,
      words: this.canaries.text('words', made),
      opposingParty: this.canaries.text('opposingParty', made),
      forWhom: 'parent',
      beneficiaryName: this.canaries.text('beneficiary', made),
      ...form,
    });
    Object.assign(made, { id, version });
    this.canaries.keep(made.id, 'matterId', made);
    if (form.passToFirm !== false) await this.handIn(made);
    return made;
  }

  private async handIn(made: Made): Promise<void> {
    const { body, type } = multipart(`${this.canaries.text('fileName', made)}.png`, PICTURE);
    const headers = { 'content-type': type, 'idempotency-key': newKey() };
    const { body: listed } = await ok(made.resident.send('POST', `/matters/${made.id}/files`, body, headers));
    made.fileId = this.canaries.keep(listed.files[0].id, 'fileId', made);
  }

  private async accept(made: Made, lawyer: Client): Promise<Made> {
    const task = await ok(lawyer.post(`/offers/${made.offerId}/accept`, { conflictChecked: true }));
    return Object.assign(made, {
      version: task.body.version,
      lawyerId: lawyer.id,
      firmId: lawyer.identity.firmId,
      opened: true,
      offeredTo: null,
    });
  }

  private async close(made: Made, lawyer: Client): Promise<Made> {
    const answer = this.canaries.text('answer', made);
    return this.step(made, lawyer.post(`/tasks/${made.id}/answer`, { ...ANSWER, answer, version: made.version }));
  }

  private async fill(made: Made, lawyer: Client): Promise<Made> {
    const act = (path: string, body: object) =>
      this.step(made, made.resident.post(`/matters/${made.id}/${path}`, { version: made.version, ...body }));
    await act('replies', { words: this.canaries.text('exchange', made) });
    await this.close(made, lawyer);
    await act('rating', { level: 1, askedForMoney: true, words: this.canaries.text('ratingWords', made) });
    await ok(this.clerk.post(`/board/matters/${made.id}/openings`, { reason: this.canaries.text('lookReason', made) }));
    return act('reopen-requests', { words: this.canaries.text('reopenWords', made) });
  }

  private async step(made: Made, acting: Promise<Reply>): Promise<Made> {
    return Object.assign(made, { version: (await ok(acting)).body.version as number });
  }
}

/** A step of the preparation that must succeed. */
async function ok(acting: Promise<Reply>): Promise<Reply> {
  const reply = await acting;
  if (reply.status >= 300) throw new Error(`not prepared: ${reply.status} ${reply.text}`);
  return reply;
}
