import { Injectable } from '@nestjs/common';
import { officeMinutesLeft } from '@huifa/shared/calendar/office-hours';
import { lightOf } from '@huifa/shared/consultations/clock';
import { mayTakeUpAgain, OFFICE_TASKS } from '@huifa/shared/office-tasks/office-tasks';
import { CalendarService } from '../calendar/calendar.service.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { refuse } from '../platform/refuse.js';
import type {
  OfficeClerkView,
  OfficeTaskAction,
  OfficeTaskFilterDto,
  OfficeTaskListView,
  OfficeTaskView,
} from './office-tasks.dto.js';
import { OfficeTaskQueries, type OfficeTaskRow } from './office-tasks.queries.js';

/** What the office must do, as the desk shows it: never a word or a name of the resident. */
@Injectable()
export class OfficeTaskViews {
  constructor(
    private readonly queries: OfficeTaskQueries,
    private readonly people: PeopleService,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async list(actor: Actor, filter: OfficeTaskFilterDto): Promise<OfficeTaskListView> {
    const [rows, counts, staff] = await Promise.all([
      this.queries.list(actor, filter),
      this.queries.counts(actor),
      this.queries.staff(),
    ]);
    const names = await this.names([...staff, ...rows.flatMap(peopleOf)]);
    const clerks: OfficeClerkView[] = staff.map((id) => ({ id, name: names.get(id) ?? '' }));
    return {
      now: this.clock.date().toISOString(),
      counts,
      tasks: rows.map((row) => this.view(row, names)),
      clerks: clerks.sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    };
  }

  async one(actor: Actor, id: string): Promise<OfficeTaskView> {
    const row = await this.queries.byId(actor, id);
    if (row === null) throw refuse('NOT_FOUND');
    return this.view(row, await this.names(peopleOf(row)));
  }

  private view({ noteSealed, doneBy, ...row }: OfficeTaskRow, names: ReadonlyMap<string, string>): OfficeTaskView {
    return {
      ...row,
      clerkName: names.get(row.clerkId ?? '') ?? null,
      openedAt: row.openedAt.toISOString(),
      startsAt: row.startsAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      ...this.running(row),
      doneAt: row.doneAt?.toISOString() ?? null,
      doneByName: names.get(doneBy ?? '') ?? null,
      note: this.cipher.openOrNull({ table: 'office_tasks', column: 'note', rowId: row.id }, noteSealed),
      actions: this.actions(row),
    };
  }

  private running({ kind, state, startsAt, dueAt }: Pick<OfficeTaskRow, 'kind' | 'state' | 'startsAt' | 'dueAt'>) {
    const now = this.clock.now();
    if (state === 'done' || startsAt.getTime() > now) return { minutesLeft: null, light: 'stopped' as const };
    const { hours, current } = this.calendar;
    const minutesLeft = officeMinutesLeft(now, dueAt.getTime(), hours, current);
    return { minutesLeft, light: lightOf(minutesLeft, OFFICE_TASKS[kind].dueMinutes) };
  }

  private actions({ state, doneAt }: Pick<OfficeTaskRow, 'state' | 'doneAt'>): OfficeTaskAction[] {
    if (state === 'open') return ['finish', 'assign'];
    return doneAt !== null && mayTakeUpAgain(doneAt.getTime(), this.clock.now()) ? ['takeUpAgain'] : [];
  }

  private async names(ids: readonly string[]): Promise<Map<string, string>> {
    const name = async (id: string) => [id, (await this.people.contact(id)).name ?? ''] as const;
    return new Map(await Promise.all([...new Set(ids)].map(name)));
  }
}

function peopleOf({ clerkId, doneBy }: OfficeTaskRow): string[] {
  return [clerkId, doneBy].filter((id) => id !== null);
}
