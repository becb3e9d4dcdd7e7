import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { addDays, instantAt } from '@huifa/shared/kernel/day';
import { Matter } from '../matters/matters.entity.js';
import { Lawyer } from '../organizations/organizations.entity.js';
import { Account, Person } from '../people/people.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { AccessEntryView, AccessLogQuery, AccessLogView, AccessPersonView } from './access-log.dto.js';
import { AccessEntry } from './access-log.entity.js';

const PAGE = 100;

/** The log as auditor and administrator read it: newest first. */
@Injectable()
export class AccessLogQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
  ) {}

  async page(query: AccessLogQuery): Promise<AccessLogView> {
    const rows = await this.rows(query);
    const shown = rows.slice(0, PAGE);
    const names = await this.namesOf([...new Set(shown.map(({ personId }) => personId))]);
    const numbers = await this.numbersOf([...new Set(shown.flatMap(({ subjectId }) => subjectId ?? []))]);
    return {
      entries: shown.map((row) => viewOf(row, names, numbers)),
      next: rows.length > PAGE ? Number(shown.at(-1)!.id) : null,
      people: await this.everybody(),
    };
  }

  private rows(query: AccessLogQuery): Promise<AccessEntry[]> {
    const { from, to, personId, role, action, subjectId, outcome, before } = query;
    const found = this.dataSource.manager
      .createQueryBuilder(AccessEntry, 'l')
      .orderBy('l.id', 'DESC')
      .limit(PAGE + 1);
    if (from !== undefined) found.andWhere('l.at >= :from', { from: new Date(instantAt(from)) });
    if (to !== undefined) found.andWhere('l.at < :to', { to: new Date(instantAt(addDays(to, 1))) });
    if (personId !== undefined) found.andWhere('l.personId = :personId', { personId });
    if (role !== undefined) found.andWhere('l.role = :role', { role });
    if (action !== undefined) found.andWhere('l.action = :action', { action });
    if (subjectId !== undefined) found.andWhere('l.subjectId = :subjectId', { subjectId });
    if (outcome !== undefined) found.andWhere(outcome === 'done' ? 'l.status < 400' : 'l.status >= 400');
    if (before !== undefined) found.andWhere('l.id < :before', { before });
    return found.getMany();
  }

  /** Everybody with a desk, by name. */
  private async everybody(): Promise<AccessPersonView[]> {
    const accounts = await this.dataSource.manager.findBy(Account, { kind: 'desk' });
    const names = await this.namesOf(accounts.map(({ personId }) => personId));
    return [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'zh-CN'));
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string | null>> {
    const lawyers = await this.dataSource.manager.findBy(Lawyer, { personId: In([...ids]) });
    const people = await this.dataSource.manager.findBy(Person, { id: In([...ids]) });
    return new Map(
      people.map((person) => [
        person.id,
        lawyers.find(({ personId }) => personId === person.id)?.name ?? this.people.open(person).name,
      ]),
    );
  }

  private async numbersOf(ids: readonly string[]): Promise<Map<string, string>> {
    const matters = await this.dataSource.manager.find(Matter, {
      where: { id: In([...ids]) },
      select: { id: true, number: true },
    });
    return new Map(matters.map(({ id, number }) => [id, number]));
  }
}

function viewOf(
  row: AccessEntry,
  names: ReadonlyMap<string, string | null>,
  numbers: ReadonlyMap<string, string>,
): AccessEntryView {
  const { id, at, personId, role, action, route, subjectId, status, addressIndex } = row;
  return {
    id: Number(id),
    at: at.toISOString(),
    personId,
    personName: names.get(personId) ?? null,
    role,
    action,
    route,
    subjectId,
    matterNumber: numbers.get(subjectId ?? '') ?? null,
    status,
    place: addressIndex.slice(0, 8),
  };
}
