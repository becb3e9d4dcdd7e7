import { newId } from '../../server/src/platform/ids.js';
import { DESK_ROLES, type Role } from '@huifa/shared/access/roles';
import { scopeOf } from '@huifa/shared/access/matrix';
import type { Client, Reply } from '../world/client.js';
import { asker as askerOf, type Cast } from './cast.js';
import { showsSealed } from './canaries.js';
import { expectedOutcome, maySee, type Outcome, outcomeOf } from './expectation.js';
import { type Asker, type Relation, RELATIONS, type Row } from './facts.js';
import type { Made } from './matter-maker.js';
import type { RouteRow } from './route-row.js';

/** How many requests were held against the matrix, and every leak in words. */
export interface Findings {
  readonly checks: number;
  readonly leaks: readonly string[];
}

/** Everybody asks every route for every row. */
export async function inspect(cast: Cast, routes: readonly RouteRow[]): Promise<Findings> {
  const inspection = new Inspection(cast);
  for (const row of routes) await inspection.route(row);
  return inspection;
}

interface Request {
  readonly row: RouteRow;
  readonly asker: Asker;
  readonly target: Row | null;
  /** For the findings. */
  readonly what: string;
}

class Inspection implements Findings {
  checks = 0;
  readonly leaks: string[] = [];

  constructor(private readonly cast: Cast) {}

  async route(row: RouteRow): Promise<void> {
    for (const asker of this.cast.askers) {
      if (row.subject === undefined) await this.withoutRow(row, asker);
      else await this.withRows(row, asker);
      if (needsToken(row, asker)) await this.withoutToken(row, asker);
    }
  }

  private async withoutRow(row: RouteRow, regular: Asker): Promise<void> {
    const asker = row.spoils === true ? await this.cast.newcomer(regular.role) : regular;
    await this.try({ row, asker, target: null, what: `${row.route} as ${asker.role}` });
  }

  private async withRows(row: RouteRow, asker: Asker): Promise<void> {
    const hidden = new Map<string, string>();
    for (const relation of RELATIONS) {
      const what = `${row.route} as ${asker.role}, ${relation}`;
      const target = this.cast.row(relation, row.subject!, asker);
      const expected = expectedOutcome(row, asker, target);
      if (expected === 'allowed' && isMadeAnew(row, relation)) await this.succeed(row, asker, what);
      else {
        const reply = await this.try({ row, asker, target, what });
        if (expected === 'notFound') hidden.set(relation, withoutRequestId(reply));
      }
    }
    // What lies outside is as if it were missing: not a byte tells one from the other.
    for (const [relation, answer] of hidden)
      if (answer !== hidden.get('missing'))
        this.leaks.push(`${row.route} as ${asker.role}: ${relation} and missing differ`);
  }

  /** The step on a matter of its own, in the version that the screen would show. */
  private async succeed(row: RouteRow, regular: Asker, what: string): Promise<void> {
    const made = await row.fresh!(this.cast, regular);
    const asker = regular.role === 'resident' ? askerOf('resident', made.resident) : regular;
    const target = targetOf(row, made, asker);
    const body = await this.body(row, asker, target, made.version);
    const reply = await this.send(row, asker.client, target, body);
    row.then?.(made, asker, this.cast);
    this.judge({ row, asker, target, what }, 'allowed', reply);
    this.mustSucceed(row, reply, what);
  }

  /** In a version that is no longer shown: who may act learns that, and nothing changes. */
  private async try(asked: Request): Promise<Reply> {
    const { row, asker, what } = asked;
    const isTown = asked.target?.subject === 'town';
    const named = isTown ? await row.named!(this.cast) : '';
    const parts = typeof named === 'string' ? { id: named } : named;
    const request = { ...asked, target: isTown ? { ...asked.target, ...parts } : asked.target };
    const { target } = request;
    const expected = expectedOutcome(row, asker, target);
    const reply = await this.send(row, asker.client, target, await this.body(row, asker, target, 1));
    this.judge(request, expected, reply);
    if (expected === 'allowed' && row.versioned === undefined && row.notAlways === undefined)
      this.mustSucceed(row, reply, what);
    return reply;
  }

  /** A desk without the token of its page changes nothing. */
  private async withoutToken(row: RouteRow, asker: Asker): Promise<void> {
    const target: Row | null = row.subject === undefined ? null : { subject: 'nothing', id: newId() };
    const path = pathOf(row, target, this.cast);
    const body = await this.body(row, asker, target, 1);
    const headers = { 'x-csrf-token': 'of another page', 'idempotency-key': newId(), ...typeOf(row) };
    const { status, body: answer } = await asker.client.send(verbOf(row), path, body, headers);
    this.checks += 1;
    if (status !== 403 || answer?.code !== 'CSRF')
      this.leaks.push(`${row.route} as ${asker.role}: ${status} without the token`);
  }

  private judge({ row, asker, target, what }: Request, expected: Outcome, reply: Reply): void {
    this.checks += 1;
    const outcome = outcomeOf(reply);
    if (outcome !== expected) this.leaks.push(`${what}: expected ${expected}, got ${outcome}`);
    for (const canary of this.cast.canaries.in(reply.text))
      if (!maySee(canary, row, asker, target)) this.leaks.push(`${what}: shows ${canary.kind}`);
    if (showsSealed(reply.text)) this.leaks.push(`${what}: shows sealed text`);
  }

  private mustSucceed({ route, status = 200 }: RouteRow, reply: Reply, what: string): void {
    if (reply.status !== status) this.leaks.push(`${what}: ${reply.status} instead of ${status} (${route})`);
  }

  private async body(row: RouteRow, asker: Asker, target: Row | null, version: number): Promise<object | undefined> {
    const matter = target !== null && 'matter' in target ? target.matter : null;
    const body = await row.body?.(this.cast, asker, matter);
    return row.versioned === true ? { ...body, version } : body;
  }

  private send(row: RouteRow, client: Client, target: Row | null, body: object | undefined): Promise<Reply> {
    const [verb, path] = [verbOf(row), pathOf(row, target, this.cast)];
    if (row.stream === true) return client.listen(path, verb === 'HEAD' ? 'HEAD' : 'GET');
    if (row.file !== undefined) return client.send(verb, path, body, { 'idempotency-key': newId(), ...typeOf(row) });
    return verb === 'POST' ? client.post(path, body) : client.send(verb, path, body);
  }
}

function typeOf({ file }: RouteRow): Record<string, string> {
  return file === undefined ? {} : { 'content-type': file };
}

/** A step that no version holds back would happen on every row it is tried on. */
function isMadeAnew({ fresh, versioned }: RouteRow, relation: Relation): boolean {
  return fresh !== undefined && (relation === 'own' || versioned === undefined);
}

function targetOf({ subject }: RouteRow, made: Made, { firmId }: Asker): Row {
  if (subject === 'offer') return { subject, id: made.offerId, matter: made, firmId: firmId ?? '' };
  if (subject === 'officeTask') return { subject, id: made.taskId ?? '', matter: made };
  return { subject: 'matter', id: made.id, matter: made };
}

function verbOf({ route }: RouteRow) {
  return route.split(' ')[0] as Parameters<Client['send']>[0];
}

function pathOf({ route, token, query, params }: RouteRow, target: Row | null, cast: Cast): string {
  const known = { ...params, ...target } as Record<string, string | undefined>;
  const path = route
    .split(' ')[1]!
    .replace(':id', target?.id ?? '')
    .replace(
      /:(letterId|departmentId|serviceId|factId|remedyId|year|row|column)/g,
      (_, name: string) => known[name] ?? newId(),
    )
    .replace(':fileId', target !== null && 'matter' in target ? target.matter.fileId : newId())
    .replace(':token', token?.(cast) ?? '');
  return query === undefined ? path : `${path}?${query}`;
}

function needsToken(row: RouteRow, { role }: Asker): boolean {
  const writes = !['GET', 'HEAD'].includes(verbOf(row));
  return writes && DESK_ROLES.includes(role as Role) && scopeOf(row.action, 'anonymous') === null;
}

/** Status, headers and body, but for what is new with every request. */
function withoutRequestId({ status, headers, text, body }: Reply): string {
  const { 'x-request-id': _, date: __, ...stable } = headers;
  return JSON.stringify([status, stable, text.replace(String(body?.requestId), '')]);
}
