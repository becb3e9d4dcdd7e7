import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FileKind } from '@huifa/shared/attachments/attachment.rules';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import { FileFault } from '../platform/files/file-fault.js';
import { type Download, KeptFiles, type Sent } from '../platform/files/kept-files.js';
import { refuse } from '../platform/refuse.js';
import { DisclosureCases } from './disclosure-cases.service.js';
import { DisclosureLetter, DisclosureService, TO_OTHERS } from './letter.entity.js';
import { titleOf } from './letter-titles.js';
import { LettersService } from './letters.service.js';

/** 盖章件: the scan with the seal, or the file with the electronic one. It is what is served, and what is archived. */
@Injectable()
export class SealedFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly cases: DisclosureCases,
    private readonly letters: LettersService,
    private readonly files: KeptFiles,
    private readonly clock: Clock,
  ) {}

  /** Attaches the sealed file; until it is served, a better scan takes its place. FILE_REFUSED with the reason. */
  async attach(
    actor: Actor,
    id: string,
    letterId: string,
    version: number,
    receive: () => Promise<Sent>,
  ): Promise<{ id: string }> {
    await this.cases.within(actor, id);
    refuseUnsigned(await this.letters.letter(this.dataSource.manager, id, letterId));
    const { kind, bytes } = await this.files.judged(await receive(), noDocument);
    const key = await this.files.keep(bytes);
    try {
      const before = await this.transactions.run(async (tx) => {
        const found = await this.cases.held(tx, actor, id, version);
        const letter = await this.letters.letter(tx, id, letterId);
        refuseUnsigned(letter);
        const sealed = { sealedKey: key, sealedKind: kind, sealedBytes: bytes.length, sealedAt: this.clock.date() };
        await tx.update(DisclosureLetter, letterId, sealed);
        await this.cases.take(tx, found, { event: 'attachSeal', by: actor, data: { letterId } });
        return letter.sealedKey;
      });
      if (before !== null) await this.files.remove(before);
    } catch (error) {
      await this.files.remove(key);
      throw error;
    }
    return { id };
  }

  /** For the applicant: only what was served on him. His first look at it in the app is remembered. */
  async forApplicant(actor: Actor, id: string, letterId: string): Promise<Download> {
    await this.cases.within(actor, id);
    const { manager } = this.dataSource;
    const letter = await this.letters.letter(manager, id, letterId);
    if (letter.servedOn === null || TO_OTHERS.includes(letter.kind)) throw refuse('NOT_FOUND');
    const file = await this.read(letter);
    await manager
      .createQueryBuilder()
      .update(DisclosureService)
      .set({ openedAt: this.clock.date() })
      .where("letterId = :letterId AND way = 'app' AND openedAt IS NULL", { letterId })
      .execute();
    return file;
  }

  async forOffice(actor: Actor, id: string, letterId: string): Promise<Download> {
    await this.cases.within(actor, id);
    return this.read(await this.letters.letter(this.dataSource.manager, id, letterId));
  }

  private async read(letter: DisclosureLetter): Promise<Download> {
    const stream = letter.sealedKey === null ? null : await this.files.read(letter.sealedKey);
    if (stream === null) throw refuse('NOT_FOUND');
    const kind = (letter.sealedKind ?? 'pdf') as FileKind;
    const name = `${letter.number ?? ''}${titleOf(letter)}.${kind}`;
    return { name, kind, stream };
  }
}

function refuseUnsigned({ state, servedOn }: DisclosureLetter): void {
  if (state !== 'signed') throw refuse('LETTER_NOT_SIGNED');
  if (servedOn !== null) throw refuse('SERVED_ALREADY');
}

/** A document that can still be changed carries no seal. */
function noDocument(kind: FileKind): void {
  if (kind === 'docx') throw new FileFault('noSeal', '盖章件请传扫描的 PDF 或照片，不收 Word');
}
