import type { Role, Visitor } from '@huifa/shared/access/roles';
import type { Client } from '../world/client.js';

/** Who asks. */
export interface Asker {
  readonly role: Role | Visitor;
  readonly client: Client;
  /** Person; empty for visitors. */
  readonly id: string;
  readonly firmId: string | null;
}

/** What is true of a matter, as the test made it. Expectations are drawn from here, never from an answer. */
export interface Facts {
  id: string;
  residentId: string;
  /** The lawyer it is assigned to now. */
  lawyerId: string | null;
  /** The firm that has it in hand, or had it last when it was closed. */
  firmId: string | null;
  /** He has searched for conflicts: words and phone are open to him. */
  opened: boolean;
  /** The firm that has an open offer of it now. */
  offeredTo: string | null;
  /** The file that was handed in with it. */
  fileId: string;
  /** Every firm that was ever told of it. */
  readonly told: Set<string>;
  /** Another matter of the same resident, where there is one. */
  twinId?: string;
}

/** How a row stands to the resident, the lawyer and the firm that ask; offices and strangers meet the same rows. */
export const RELATIONS = ['own', 'sameFirm', 'otherFirm', 'formerlyOffered', 'foreign', 'missing'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What the `:id` of a path names; `town`: something that the office keeps. */
export type Subject = 'matter' | 'offer' | 'notification' | 'officeTask' | 'session' | 'scan' | 'member' | 'town';

/** A row that a path can name. */
export type Row =
  | { readonly subject: 'matter'; readonly id: string; readonly matter: Facts }
  | { readonly subject: 'offer'; readonly id: string; readonly matter: Facts; readonly firmId: string }
  | { readonly subject: 'officeTask'; readonly id: string; readonly matter: Facts }
  | { readonly subject: 'notification'; readonly id: string; readonly personId: string }
  /** What belongs to nobody: who may do the action at all may do it on every row there is. */
  | { readonly subject: 'town'; readonly id: string }
  | { readonly subject: 'session' | 'scan'; readonly id: string; readonly personId: string }
  | { readonly subject: 'member'; readonly id: string; readonly hasDesk: boolean }
  | { readonly subject: 'nothing'; readonly id: string };
