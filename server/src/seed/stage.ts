import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Action, scopeOf } from '@huifa/shared/access/matrix';
import type { Role } from '@huifa/shared/access/roles';
import type { WorkingTime } from '@huifa/shared/consultations/promises';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { dayOf } from '@huifa/shared/kernel/day';
import { BoardService } from '../board/board.service.js';
import { OfficeActsService } from '../board/office-acts.service.js';
import { OfficeActsViews } from '../board/office-acts.views.js';
import { CallsService } from '../calls/calls.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { DispatchQueries } from '../dispatch/dispatch.queries.js';
import { OffersService } from '../dispatch/offers.service.js';
import { TasksService } from '../dispatch/tasks.service.js';
import { FirmDayService } from '../firm/firm-day.service.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { MattersService } from '../matters/matters.service.js';
import { OfficeTasksService } from '../office-tasks/office-tasks.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock, SetClock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import type { Once } from '../platform/http/once.js';
import { Timers } from '../platform/jobs/timers.js';
import { OutboxWorker } from '../platform/outbox/outbox-worker.js';
import { AttendanceService } from '../reception/attendance.service.js';
import { Random } from './random.js';
import { isAway } from './rosters.js';
import type { SeededLawyer } from './town.js';

/** The services of the application and the people who use them, for a history that only the product itself writes. */
export class Stage {
  readonly consultations: ConsultationsService;
  readonly matters: MattersService;
  readonly offers: OffersService;
  readonly tasks: TasksService;
  readonly calls: CallsService;
  readonly firmDay: FirmDayService;
  readonly attendance: AttendanceService;
  readonly board: BoardService;
  readonly officeActs: OfficeActsService;
  readonly officeActsViews: OfficeActsViews;
  readonly officeTasks: OfficeTasksService;
  readonly dispatch: DispatchQueries;
  readonly cipher: FieldCipher;
  readonly clock: SetClock;
  readonly timers: Timers;
  readonly outbox: OutboxWorker;
  readonly manager: EntityManager;
  readonly random = new Random('stage');
  private readonly queries: MatterQueries;
  private readonly calendar: CalendarService;
  private serial = 0;

  constructor(
    app: INestApplicationContext,
    private readonly lawyers: readonly SeededLawyer[],
  ) {
    const get = <T>(type: abstract new (...deps: never[]) => T): T => app.get(type, { strict: false });
    this.consultations = get(ConsultationsService);
    this.matters = get(MattersService);
    this.offers = get(OffersService);
    this.tasks = get(TasksService);
    this.calls = get(CallsService);
    this.firmDay = get(FirmDayService);
    this.attendance = get(AttendanceService);
    this.board = get(BoardService);
    this.officeActs = get(OfficeActsService);
    this.officeActsViews = get(OfficeActsViews);
    this.officeTasks = get(OfficeTasksService);
    this.dispatch = get(DispatchQueries);
    this.queries = get(MatterQueries);
    this.calendar = get(CalendarService);
    this.cipher = get(FieldCipher);
    this.timers = get(Timers);
    this.outbox = get(OutboxWorker);
    this.manager = get(DataSource).manager;
    const clock = get(Clock);
    if (!(clock instanceof SetClock)) throw new Error('the history needs a clock that moves by hand');
    this.clock = clock;
  }

  get time(): WorkingTime {
    return { hours: this.calendar.hours, calendar: this.calendar.current };
  }

  matter(id: string): Promise<MatterRow> {
    return this.queries.byId(this.manager, id);
  }

  /** Somebody in a role, with the scope that the matrix gives for an action. */
  actor(action: Action, role: Role, personId: string, firmId: string | null = null): Actor {
    const scope = scopeOf(action, role);
    if (scope === null) throw new Error(`${role} may not ${action}`);
    return { sessionId: '', personId, role, firmId, scope };
  }

  /** A lawyer of the matter's firm who serves its topic and is there today; the first of the firm, if wanted. */
  lawyerFor({ firmId, topic }: MatterRow, lead: boolean): SeededLawyer {
    const specialty = topic === null ? null : TOPICS[topic].specialty;
    const day = dayOf(this.clock.now());
    const able = this.lawyers.filter(
      (lawyer) =>
        lawyer.firmId === firmId &&
        !isAway(lawyer, day) &&
        (specialty === null || lawyer.specialties.includes(specialty)),
    );
    return able.find(({ leads }) => lead && leads) ?? this.random.pick(able);
  }

  /** Another lawyer of the firm who serves the topic and is there today. */
  colleagueFor({ firmId, topic, lawyerId }: MatterRow): SeededLawyer | undefined {
    const specialty = topic === null ? null : TOPICS[topic].specialty;
    const day = dayOf(this.clock.now());
    return this.lawyers.find(
      (lawyer) =>
        lawyer.firmId === firmId &&
        lawyer.personId !== lawyerId &&
        !isAway(lawyer, day) &&
        (specialty === null || lawyer.specialties.includes(specialty)),
    );
  }

  /** Every step happens once, as if a screen had sent it. */
  once({ personId }: Actor): Once {
    this.serial += 1;
    return { actorId: personId, key: `seed-${String(this.serial).padStart(6, '0')}`, route: 'seed', bodyHash: '' };
  }
}
