import fc from 'fast-check';
import { scopeOf } from '@huifa/shared/access/matrix';
import type { Role, Visitor } from '@huifa/shared/access/roles';
import type { Canary, Kind } from '../matrix/canaries.js';
import type { Cast } from '../matrix/cast.js';
import { ROUTES } from '../matrix/routes.js';
import { type Client, newKey } from '../world/client.js';
import { AnswerJudge } from './answers.js';
import type { Operation } from './openapi.js';
import { type Draft, drafts, KnownIds } from './values.js';

/** Somebody who asks, and whether the texts of the planted matters are none of his business. */
export interface Asker {
  readonly role: Role | Visitor;
  client: Client;
  readonly foreign: boolean;
}

interface Shot {
  readonly operation: Operation;
  readonly asker: Asker;
  readonly draft: Draft;
}

export interface Report {
  requests: number;
  /** Answers by status. */
  readonly statuses: Record<string, number>;
  readonly faults: string[];
}

/** The office sees these of any matter only after it has written why. */
const PERSONAL = new Set<Kind>([
  'name',
  'phone',
  'words',
  'opposingParty',
  'beneficiary',
  'exchange',
  'answer',
  'ratingWords',
]);

/** Fires made-up requests at the town, each by anybody, and judges every answer. */
export class Fuzzer {
  readonly report: Report = { requests: 0, statuses: {}, faults: [] };
  private readonly judge = new AnswerJudge();
  private readonly ids = new KnownIds();

  constructor(
    private readonly cast: Cast,
    private readonly askers: readonly Asker[],
    private readonly operations: readonly Operation[],
  ) {}

  /** `count` requests, the same for the same seed as long as the town answers the same. */
  async fire(count: number, seed: number): Promise<void> {
    const shots = fc.oneof(
      ...this.operations.map((operation) =>
        fc.record({
          operation: fc.constant(operation),
          asker: this.askersOf(operation),
          draft: drafts(operation.query, operation.body),
        }),
      ),
    );
    for (const shot of fc.sample(shots, { numRuns: count, seed })) await this.shoot(shot);
  }

  /** Mostly those who may: the others are turned away at the door, which the matrix tries already. */
  private askersOf(operation: Operation): fc.Arbitrary<Asker> {
    const row = rowOf(operation);
    const allowed = this.askers.filter(({ role }) => row !== undefined && scopeOf(row.action, role) !== null);
    const anybody = fc.constantFrom(...this.askers);
    if (allowed.length === 0) return anybody;
    return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...allowed) }, { weight: 1, arbitrary: anybody });
  }

  private async shoot({ operation, asker, draft }: Shot): Promise<void> {
    const { list } = this.ids;
    const path = operation.path.replace(/\{\w+\}/g, () => list[draft.pick % list.length]!) + search(draft.query);
    const headers: Record<string, string> = operation.method === 'POST' ? { 'idempotency-key': newKey() } : {};
    const reply = await asker.client.send(operation.method, path, draft.body, headers);
    this.report.requests += 1;
    this.report.statuses[reply.status] = (this.report.statuses[reply.status] ?? 0) + 1;
    this.ids.learn(reply.text);
    const told = `${operation.name} as ${asker.role}, ${path}, ${JSON.stringify(draft.body)?.slice(0, 200)}`;
    for (const fault of this.judge.faults(operation, reply)) this.report.faults.push(`${told}: ${fault}`);
    for (const canary of this.cast.canaries.in(reply.text))
      if (this.isNoneOfHis(canary, operation, asker)) this.report.faults.push(`${told}: shows ${canary.kind}`);
    if (reply.status === 401 && asker.role !== 'anonymous') await this.signInAgain(asker);
  }

  /** Ids are seen by whoever handles a matter; what people wrote and who they are must stay with those it is for. */
  private isNoneOfHis({ kind }: Canary, operation: Operation, { role, foreign }: Asker): boolean {
    if (!PERSONAL.has(kind)) return false;
    if (foreign) return true;
    if (role !== 'clerk' && role !== 'director') return false;
    return rowOf(operation)?.action !== 'board.open';
  }

  /** The requests themselves end sessions. */
  private async signInAgain(asker: Asker): Promise<void> {
    const { personId, firmId } = asker.client.identity;
    asker.client = await this.cast.world.session(personId, asker.role as Role, firmId);
  }
}

/** The row of the matrix that the operation must obey. */
function rowOf({ name }: Operation) {
  return ROUTES.find(({ route }) => route === name.replaceAll(/\{(\w+)\}/g, ':$1'));
}

function search(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const pairs = given.map(([name, value]) => [
    name,
    typeof value === 'string' ? wellFormed(value) : JSON.stringify(value),
  ]);
  return given.length === 0 ? '' : `?${new URLSearchParams(pairs as [string, string][]).toString()}`;
}

/** Half of a surrogate pair cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, '?');
}
