import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RECEIPT_RULES } from '@huifa/shared/disclosure/applications';
import {
  DISCLOSURE_STAYING,
  disclosureEventsOf,
  type DisclosureState,
  type DisclosureStayingEvent,
} from '@huifa/shared/disclosure/disclosure.machine';
import { yearOf } from '@huifa/shared/kernel/day';
import { MatterEvent } from '../matters/matters.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { newId } from '../platform/ids.js';
import type { AgentDto } from './application.dto.js';
import { CourseService } from './course.service.js';
import type {
  DepartmentView,
  DeskDisclosureView,
  DeskLetterView,
  DisclosureStepView,
  FactView,
  IdentityView,
} from './desk-disclosure.dto.js';
import { type DisclosureCase, DisclosureCases } from './disclosure-cases.service.js';
import { DisclosureDepartment, DisclosureIdentityLook } from './disclosure.entity.js';
import { DisclosureQueries } from './disclosure.queries.js';
import { DisclosureViews } from './disclosure.views.js';
import { DisclosureLetter, DisclosureReview, DisclosureService } from './letter.entity.js';
import { LetterSheets } from './letter-sheets.service.js';
import { titleOf } from './letter-titles.js';
import { RemediesService } from './remedies.service.js';
import { LettersService } from './letters.service.js';

/** A request as the office works on it: everything that happened, and what may happen next. */
@Injectable()
export class DeskDisclosureViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: DisclosureCases,
    private readonly views: DisclosureViews,
    private readonly queries: DisclosureQueries,
    private readonly letters: LettersService,
    private readonly sheets: LetterSheets,
    private readonly course: CourseService,
    private readonly remedies: RemediesService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async view(actor: Actor, id: string): Promise<DeskDisclosureView> {
    const found = await this.cases.within(actor, id);
    const { detail, standing } = found;
    const { today } = this.cases;
    const [line, asked, departments, letters, steps, remedies] = await Promise.all([
      this.views.deskLineOf(id),
      this.queries.askedBy(detail.identityIndex, `${today.slice(0, 7)}-01`, `${yearOf(today)}-01-01`),
      this.departments(id),
      this.letterViews(found),
      this.steps(id),
      this.remedies.of(id),
    ]);
    const open = (column: string, sealed: string | null) =>
      sealed === null ? null : this.views.opened(id, column, sealed);
    return {
      ...line,
      version: standing.version,
      wanted: open('wanted', detail.wantedSealed) ?? '',
      features: open('features', detail.featuresSealed),
      phone: open('phone', detail.phoneSealed) ?? '',
      address: open('address', detail.addressSealed),
      agentName: this.agent(found)?.name ?? null,
      people: detail.people,
      form: detail.form,
      serviceWay: detail.serviceWay,
      submittedAt: detail.submittedAt.toISOString(),
      receiptRule: RECEIPT_RULES[detail.channel],
      lateCorrection: open('lateCorrection', detail.lateCorrectionSealed),
      askedThisMonth: asked.month,
      askedThisYear: asked.year,
      ledger: this.views.ledger(found),
      facts: factViews(found),
      departments,
      letters,
      steps,
      remedies,
      applicantLastDay: await this.course.lastDayOfApplicant(this.dataSource.manager, found),
      actions: [...disclosureEventsOf(standing.state), ...stayingOf(standing.state)],
    };
  }

  /** Opens the identity, with a reason that stays on the file (PIPL: sensitive). */
  async identity(actor: Actor, id: string, reason: string): Promise<IdentityView> {
    const found = await this.cases.within(actor, id);
    const lookId = newId();
    const place = { table: 'disclosure_identity_looks', column: 'reason', rowId: lookId };
    await this.dataSource.manager.insert(DisclosureIdentityLook, {
      id: lookId,
      matterId: id,
      actorId: actor.personId,
      reasonSealed: this.cipher.seal(place, reason),
      at: this.clock.date(),
    });
    const agent = this.agent(found);
    return {
      identity: this.views.opened(id, 'identity', found.detail.identitySealed),
      agentName: agent?.name ?? null,
      agentIdentity: agent?.identity ?? null,
      agentAuthority: agent?.authority ?? null,
    };
  }

  private agent({ matter, detail }: DisclosureCase): AgentDto | null {
    if (detail.agentSealed === null) return null;
    return JSON.parse(this.views.opened(matter.id, 'agent', detail.agentSealed)) as AgentDto;
  }

  private async departments(matterId: string): Promise<DepartmentView[]> {
    const rows = await this.dataSource.manager.find(DisclosureDepartment, {
      where: { matterId },
      order: { written: 'ASC' },
    });
    return rows.map(({ id, name, assignedOn, dueOn, returnedOn, searchSealed, opinionSealed }) => {
      const open = (column: string, sealed: string | null) =>
        this.cipher.openOrNull({ table: 'disclosure_departments', column, rowId: id }, sealed);
      return {
        ...{ id, name, assignedOn, dueOn, returnedOn },
        search: open('search', searchSealed),
        opinion: open('opinion', opinionSealed),
      };
    });
  }

  private async letterViews(found: DisclosureCase): Promise<DeskLetterView[]> {
    const { manager } = this.dataSource;
    const order = { written: 'ASC' } as const;
    const letters = await manager.find(DisclosureLetter, { where: { matterId: found.matter.id }, order });
    return Promise.all(letters.map((letter) => this.letterView(found, letter)));
  }

  private async letterView(found: DisclosureCase, letter: DisclosureLetter): Promise<DeskLetterView> {
    const { manager } = this.dataSource;
    const where = { letterId: letter.id };
    const order = { written: 'ASC' } as const;
    const [reviews, services, sheet] = await Promise.all([
      manager.find(DisclosureReview, { where, order }),
      manager.find(DisclosureService, { where, order }),
      this.sheets.sheet(found, letter),
    ]);
    const { id, kind, outcome, state, number, signedOn, signerName, servedOn, voidReason } = letter;
    return {
      ...{ id, kind, outcome, state, number, signedOn, signerName, servedOn, voidReason },
      title: titleOf(letter),
      sealed: letter.sealedKey !== null,
      text: sheet.blocks.map(({ label, text }) => `${label}${text}`),
      reviews: reviews.map(({ id: rowId, step, agrees, byName, on, opinionSealed }) => {
        const place = { table: 'disclosure_reviews', column: 'opinion', rowId };
        return { step, agrees, byName, on, opinion: this.cipher.openOrNull(place, opinionSealed) };
      }),
      waitsFor: state === 'draft' ? await this.letters.nextStep(manager, id) : null,
      services: services.map(({ openedAt, id: serviceId, way, sentOn, trackingNo, result, resultOn }) => ({
        ...{ id: serviceId, way, sentOn, trackingNo, result, resultOn },
        openedAt: openedAt?.toISOString() ?? null,
      })),
    };
  }

  private async steps(matterId: string): Promise<DisclosureStepView[]> {
    const events = await this.dataSource.manager.find(MatterEvent, { where: { matterId }, order: { id: 'ASC' } });
    const names = new Map<string, string>();
    for (const actorId of new Set(events.map((event) => event.actorId)))
      if (actorId !== null) names.set(actorId, await this.people.staffName(actorId));
    return events.map(({ event, at, actorId }) => ({
      event,
      at: at.toISOString(),
      byName: actorId === null ? '系统' : (names.get(actorId) ?? ''),
    }));
  }
}

function factViews({ facts }: DisclosureCase): FactView[] {
  const voided = new Set(facts.map(({ voidsId }) => voidsId));
  return facts.map(({ id, kind, on, note }) => ({ id, kind, on, note, voided: voided.has(id) }));
}

function stayingOf(state: DisclosureState): DisclosureStayingEvent[] {
  return (Object.keys(DISCLOSURE_STAYING) as DisclosureStayingEvent[]).filter((event) =>
    (DISCLOSURE_STAYING[event] as readonly DisclosureState[]).includes(state),
  );
}
