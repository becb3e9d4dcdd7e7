/**
 * Who may do what: one table (docs/adr/0004). An empty cell is "no". The scope goes into the WHERE of the query, so a
 * row outside it is as if it were missing (404, never 403).
 *
 * Roles whose rooms are built later (liaison, department, legalReviewer, surveyor) are reserved: they appear in no cell
 * but the ones about their own session.
 */
import { DESK_ROLES, type Role, ROLES, type Visitor } from './roles.js';

/**
 * any: no row behind it, or rows everybody may see · self: one's own session, profile and inbox · own: matters one
 * brought · firm: what is offered to one's firm, its own figures and, without names and words, what its lawyers have
 * in hand · assigned: matters one is the lawyer of · town: every matter of the town, never its words;
 * or every colleague of the town hall.
 */
export type Scope = 'any' | 'self' | 'own' | 'firm' | 'assigned' | 'town';

type Cells = Partial<Record<Role | Visitor, Scope>>;

const everyone: Cells = { anonymous: 'any', ...Object.fromEntries(ROLES.map((role) => [role, 'any'])) };
const signedIn: Cells = Object.fromEntries(ROLES.map((role) => [role, 'self']));
const atDesk: Cells = Object.fromEntries(DESK_ROLES.map((role) => [role, 'self']));
const onPhone: Cells = Object.fromEntries(
  ROLES.filter((role) => !DESK_ROLES.includes(role)).map((role) => [role, 'self']),
);
const office = { clerk: 'town', director: 'town' } as const;

export const MATRIX = {
  'town.read': everyone,
  'session.start': everyone,
  'outsideHelp.count': everyone,
  'calendar.subscribe': everyone,
  'session.read': signedIn,
  'session.end': signedIn,
  'session.switchRole': signedIn,
  'signIn.confirm': onPhone,
  'account.read': atDesk,
  'account.write': atDesk,

  'profile.write': { resident: 'self' },
  'consent.give': { resident: 'self' },
  'inbox.read': { resident: 'self', adviser: 'self', firmManager: 'self', clerk: 'self', director: 'self' },
  'inbox.write': { resident: 'self', adviser: 'self', firmManager: 'self', clerk: 'self', director: 'self' },

  'slot.search': { resident: 'any' },
  'slot.hold': { resident: 'any' },
  'consultation.book': { resident: 'own' },
  'matter.read': { resident: 'own' },
  'matter.move': { resident: 'own' },
  'matter.cancel': { resident: 'own' },
  'matter.followUp': { resident: 'own' },
  'matter.reply': { resident: 'own' },
  'matter.rate': { resident: 'own' },
  'matter.askReopen': { resident: 'own' },
  'matter.print': { resident: 'own' },
  'file.read': { resident: 'own', adviser: 'assigned' },
  'file.write': { resident: 'own' },

  'offer.read': { adviser: 'firm', firmManager: 'firm' },
  'offer.accept': { adviser: 'firm' },
  'offer.decline': { adviser: 'firm', firmManager: 'firm' },
  'task.read': { adviser: 'assigned' },
  'task.confirm': { adviser: 'assigned' },
  'task.decline': { adviser: 'assigned' },
  'task.ask': { adviser: 'assigned' },
  'task.answer': { adviser: 'assigned' },
  'task.print': { adviser: 'assigned' },
  'task.call': { adviser: 'assigned' },
  'task.handOver': { adviser: 'assigned' },
  'offer.assign': { firmManager: 'firm' },
  'schedule.read': { adviser: 'self' },
  'schedule.feed': { adviser: 'self' },
  'schedule.leave': { adviser: 'self' },
  'firm.load': { firmManager: 'firm' },
  'firm.lawyers': { adviser: 'firm', firmManager: 'firm' },
  'firm.settings': { firmManager: 'firm' },
  'firm.matters': { firmManager: 'firm' },
  'firm.handOver': { firmManager: 'firm' },

  'roster.read': office,
  'roster.write': office,
  'roster.cancel': office,
  'workdays.read': office,
  'workdays.import': { director: 'town' },
  'promise.read': office,
  'promise.write': { director: 'town' },
  'episode.watch': everyone,
  'episode.count': everyone,
  'episode.write': office,
  'episode.publish': office,

  'board.read': office,
  'board.open': office,
  'board.dispatch': office,
  'board.move': office,
  'board.answer': office,
  'board.decideReopen': office,

  'reception.read': office,
  'reception.mark': office,
  'reception.book': office,
  'staff.read': { admin: 'town', director: 'town' },
  'staff.write': { admin: 'town' },
  'network.read': { admin: 'town' },
  'network.write': { admin: 'town' },
  'accessLog.read': { admin: 'town', auditor: 'town' },
  'board.takeOver': office,
  'board.merge': office,
  'board.retag': office,
  'board.remind': office,
  'board.revisit': office,

  'morning.read': office,
  'report.read': office,
  'officeTask.read': office,
  'officeTask.write': office,
  'organizations.read': office,
  'organizations.write': office,
  'lawyer.write': { director: 'town' },
  'invitation.redeem': { resident: 'self' },
  'template.read': office,
  'template.write': { director: 'town' },
  'disclosure.file': { resident: 'own' },
  'disclosure.read': { resident: 'own' },
  'disclosure.correct': { resident: 'own' },
  'disclosure.withdraw': { resident: 'own' },
  'disclosureDesk.read': office,
  'disclosureDesk.write': office,
  'disclosureDesk.identity': office,
  'disclosureDesk.duties': { director: 'town' },
  'disclosureReport.read': office,
  'disclosureReport.write': office,
  'template.use': { adviser: 'any', clerk: 'any', director: 'any' },
} as const satisfies Record<string, Cells>;

/** Every action that a route can name in `@Can`. */
export type Action = keyof typeof MATRIX;

/** The scope in which `role` may do `action`, or null: refused. */
export function scopeOf(action: Action, role: Role | Visitor): Scope | null {
  return (MATRIX[action] as Cells)[role] ?? null;
}
