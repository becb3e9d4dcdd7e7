import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FILE_LIMITS, fileActions } from '@huifa/shared/attachments/attachment.rules';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { Matter } from '../matters/matters.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Judged } from '../platform/files/judge.js';
import { type Download, KeptFiles, type Sent } from '../platform/files/kept-files.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { appendEvent } from '../platform/state/door.js';
import type { FileListView, FileView } from './attachment.dto.js';
import { Attachment } from './attachment.entity.js';

/** Files of a matter: judged before they are kept, open to whom the words are open (docs/adr/0020). */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly files: KeptFiles,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** FILE_REFUSED with the reason; FILES_FULL at six; NOT_NOW when the matter is over or stays with the office. */
  async add(actor: Actor, matterId: string, receive: () => Promise<Sent>, once: Once): Promise<FileListView> {
    refuseWithout(await this.matters.within(actor, matterId));
    // Nothing is read from somebody whose matter it is not.
    const sent = await receive();
    const judged = await this.files.judged(sent);
    const storageKey = await this.files.keep(judged.bytes);
    try {
      const bodyHash = createHash('sha256').update(sent.name).update(sent.bytes).digest('hex');
      const { kept } = await this.transactions.once({ ...once, bodyHash }, (tx) =>
        this.record(tx, actor, matterId, { ...sent, ...judged, storageKey }),
      );
      // The same request again: its first file is there already.
      if (kept !== storageKey) await this.files.remove(storageKey);
    } catch (error) {
      await this.files.remove(storageKey);
      throw error;
    }
    return this.list(actor, matterId);
  }

  async list(actor: Actor, matterId: string): Promise<FileListView> {
    const matter = await this.opened(actor, matterId);
    const rows = await this.dataSource.manager.find(Attachment, {
      where: { matterId },
      order: { at: 'ASC', id: 'ASC' },
    });
    const actions = actor.scope === 'own' && takesFiles(matter) ? fileActions(rows.length) : [];
    return { files: rows.map((row) => this.view(row)), actions };
  }

  /** Outside the actor's scope, and before the lawyer has searched for conflicts: NOT_FOUND. */
  async download(actor: Actor, matterId: string, id: string): Promise<Download> {
    await this.opened(actor, matterId);
    const row = await this.dataSource.manager.findOneBy(Attachment, { id, matterId });
    const stream = row === null ? null : await this.files.read(row.storageKey);
    if (row === null || stream === null) throw refuse('NOT_FOUND');
    return { ...this.view(row), stream };
  }

  /** Takes back what was sent by mistake, as long as the matter is open. */
  async remove(actor: Actor, matterId: string, id: string): Promise<FileListView> {
    refuseWithout(await this.matters.within(actor, matterId));
    const row = await this.dataSource.manager.findOneBy(Attachment, { id, matterId });
    if (row === null) throw refuse('NOT_FOUND');
    // The row first: a row without its file would be a download that fails; a file without its row is nobody's.
    await this.transactions.run((tx) => tx.delete(Attachment, { id }));
    await this.files.remove(row.storageKey);
    return this.list(actor, matterId);
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    matterId: string,
    { name, kind, bytes, storageKey }: Sent & Judged & { storageKey: string },
  ): Promise<{ kept: string }> {
    // Whoever else hands something in waits: what is counted is still so when it is written.
    await tx.findOneOrFail(Matter, {
      where: { id: matterId },
      select: { id: true },
      lock: { mode: 'pessimistic_write' },
    });
    const matter = await this.matters.byId(tx, matterId);
    refuseWithout(matter);
    if ((await tx.countBy(Attachment, { matterId })) >= FILE_LIMITS.files) throw refuse('FILES_FULL');
    const id = newId();
    const at = this.clock.date();
    const nameSealed = this.cipher.seal({ table: 'attachments', column: 'name', rowId: id }, name);
    await tx.insert(Attachment, {
      id,
      matterId,
      kind,
      nameSealed,
      bytes: bytes.length,
      storageKey,
      at,
    });
    const { state } = matter;
    await appendEvent(tx, { matterId, event: 'fileAdded', fromState: state, toState: state, by: actor, at });
    return { kept: storageKey };
  }

  /** Files are words: a lawyer reads them once 「已查利冲」, and not before. */
  private async opened(actor: Actor, matterId: string): Promise<MatterRow> {
    const matter = await this.matters.within(actor, matterId);
    if (actor.scope === 'assigned' && matter.acceptedAt === null) throw refuse('NOT_FOUND');
    return matter;
  }

  private view({ id, nameSealed, kind, bytes, at }: Attachment): FileView {
    const name =
      this.cipher.openOrNull({ table: 'attachments', column: 'name', rowId: id }, nameSealed) ?? `材料.${kind}`;
    return { id, name, kind, bytes, at: at.toISOString() };
  }
}

/** Files go to a lawyer: not where the office answers, which does not see them, nor when all is over. */
function takesFiles({ state, passToFirm }: MatterRow): boolean {
  return OPEN_STATES.includes(state) && Number(passToFirm) === 1;
}

function refuseWithout(matter: MatterRow): void {
  const { state, version } = matter;
  if (!takesFiles(matter)) throw refuse('NOT_NOW', { state, version });
}
