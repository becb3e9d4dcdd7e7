import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { type Channel } from '@huifa/shared/disclosure/applications';
import {
  type Addressee,
  type Letter,
  type LetterFacts,
  type LetterTown,
  missingFromNotice,
  missingFromReply,
  noticeLetter,
  type NoticeFacts,
  type ReplyFacts,
  replyLetter,
} from '@huifa/shared/disclosure/letters';
import { templateOn } from '@huifa/shared/disclosure/letter-templates';
import { dayOf } from '@huifa/shared/kernel/day';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { refuse } from '../platform/refuse.js';
import { type DisclosureCase, DisclosureCases } from './disclosure-cases.service.js';
import { DisclosureDepartment } from './disclosure.entity.js';
import { type DisclosureLetter, TO_OTHERS } from './letter.entity.js';
import { LetterFields } from './letter-fields.service.js';
import { DisclosureSettings } from './settings.service.js';

type Known = { readonly reply: ReplyFacts } | { readonly notice: NoticeFacts };

/** How the receipt calls a channel. */
const RECEIPT_CHANNEL: Record<Channel, string> = {
  inPerson: 'inPerson',
  oral: 'oral',
  registeredPost: 'registeredMail',
  plainPost: 'plainMail',
  online: 'miniapp',
  fax: 'fax',
};

/** A letter as it is printed: its words of the day, filled with what is on the file. */
@Injectable()
export class LetterSheets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: DisclosureCases,
    private readonly fields: LetterFields,
    private readonly settings: DisclosureSettings,
    private readonly cipher: FieldCipher,
  ) {}

  async sheet(
    found: DisclosureCase,
    letter: Omit<DisclosureLetter, 'written'>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Letter> {
    const town = await this.town(manager);
    const templates = templateOn(letter.signedOn ?? this.cases.today);
    const known = await this.known(found, letter, manager);
    return 'reply' in known ? replyLetter(known.reply, town, templates) : noticeLetter(known.notice, town, templates);
  }

  /** REASONS_MISSING with the names of what the letter lacks: elements, settings of the town, the search. */
  async refuseIncomplete(
    found: DisclosureCase,
    letter: Omit<DisclosureLetter, 'written'>,
    manager: EntityManager,
  ): Promise<void> {
    const town = await this.town(manager);
    const templates = templateOn(letter.signedOn ?? this.cases.today);
    const known = await this.known(found, letter, manager);
    const missing =
      'reply' in known
        ? missingFromReply(known.reply, town, templates)
        : missingFromNotice(known.notice, town, templates);
    if (missing.length === 0) return;
    throw refuse('REASONS_MISSING', { limit: missing.map((name) => `「${name}」`).join('、') });
  }

  /** 登记回执; a request that is not received yet has none. */
  async receipt(found: DisclosureCase): Promise<Letter> {
    const { detail } = found;
    if (detail.receivedOn === null || detail.dueOn === null) throw refuse('NOT_FOUND');
    const facts: NoticeFacts = {
      ...this.facts(found, {}, 'person'),
      kind: 'receipt',
      number: null,
      date: this.cases.today,
      fields: {
        submittedOn: dayOf(detail.submittedAt.getTime()),
        channel: RECEIPT_CHANNEL[detail.channel],
        dueOn: detail.dueOn,
      },
    };
    return noticeLetter(facts, await this.town(), templateOn(this.cases.today));
  }

  private async known(
    found: DisclosureCase,
    letter: Omit<DisclosureLetter, 'written'>,
    manager: EntityManager,
  ): Promise<Known> {
    const fields = this.fields.open(letter);
    const { number, signedOn: date, kind, outcome } = letter;
    const facts = { ...this.facts(found, fields, kind), number, date };
    if (kind !== 'reply') return { notice: { ...facts, kind } };
    const where = { matterId: found.matter.id, searchSealed: Not(IsNull()) };
    return {
      reply: { ...facts, outcome: outcome!, searchRecorded: await manager.existsBy(DisclosureDepartment, where) },
    };
  }

  private facts(
    { matter, detail, facts }: DisclosureCase,
    fields: Record<string, string>,
    kind: DisclosureLetter['kind'] | 'person',
  ): LetterFacts {
    const open = (column: string, sealed: string) =>
      this.cipher.open({ table: 'disclosures', column, rowId: matter.id }, sealed);
    const applicant: Addressee = {
      name: open('name', detail.nameSealed),
      kind: detail.applicantKind === 'natural' ? 'person' : 'organization',
    };
    const other: Addressee = {
      name: fields.addressee ?? '',
      kind: kind === 'agencyConsultation' ? 'agency' : fields.addresseeKind === 'person' ? 'person' : 'organization',
    };
    return {
      number: null,
      date: null,
      addressee: kind !== 'person' && TO_OTHERS.includes(kind) ? other : applicant,
      request: {
        number: matter.number,
        receivedOn: detail.receivedOn ?? this.cases.today,
        correctedOn: facts.find(({ kind: happened }) => happened === 'corrected')?.on ?? null,
        wanted: open('wanted', detail.wantedSealed),
      },
      fields,
      servedOnline: detail.serviceWay === 'app',
    };
  }

  private async town(manager?: EntityManager): Promise<LetterTown> {
    const { agency, office, superior, reconsiderationUrl, reconsiderationAddress, court, officePhone, officeAddress } =
      await this.settings.today(manager);
    const seat = { phone: officePhone, address: officeAddress };
    return { agency, office, superior, reconsiderationUrl, reconsiderationAddress, court, ...seat };
  }
}
