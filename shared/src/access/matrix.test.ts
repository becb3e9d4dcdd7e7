import { type Action, MATRIX, scopeOf } from './matrix.js';
import { DESK_ROLES, ROLE_LABELS, ROLES } from './roles.js';

const everyone = Object.fromEntries(['anonymous', ...ROLES].map((role) => [role, 'any']));
const signedIn = Object.fromEntries(ROLES.map((role) => [role, 'self']));
const own = { resident: 'own' };
const inbox = { resident: 'self', adviser: 'self', firmManager: 'self', clerk: 'self', director: 'self' };
const onPhone = { resident: 'self', liaison: 'self', adviser: 'self', firmManager: 'self', surveyor: 'self' };
const atDesk = {
  clerk: 'self',
  director: 'self',
  department: 'self',
  legalReviewer: 'self',
  admin: 'self',
  auditor: 'self',
};
const assigned = { adviser: 'assigned' };
const bothOfFirm = { adviser: 'firm', firmManager: 'firm' };
const office = { clerk: 'town', director: 'town' };

/** The whole table a second time: a cell that appears or goes is a decision. */
const EXPECTED: Record<Action, Record<string, string>> = {
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
  'inbox.read': inbox,
  'inbox.write': inbox,
  'slot.search': { resident: 'any' },
  'slot.hold': { resident: 'any' },
  'consultation.book': own,
  'matter.read': own,
  'matter.move': own,
  'matter.cancel': own,
  'matter.followUp': own,
  'matter.reply': own,
  'matter.rate': own,
  'matter.askReopen': own,
  'matter.print': own,
  'file.read': { resident: 'own', adviser: 'assigned' },
  'file.write': { resident: 'own' },
  'offer.read': bothOfFirm,
  'offer.accept': { adviser: 'firm' },
  'offer.decline': bothOfFirm,
  'task.read': assigned,
  'task.confirm': assigned,
  'task.decline': assigned,
  'task.ask': assigned,
  'task.answer': assigned,
  'task.print': assigned,
  'task.call': assigned,
  'task.handOver': assigned,
  'offer.assign': { firmManager: 'firm' },
  'schedule.read': { adviser: 'self' },
  'schedule.feed': { adviser: 'self' },
  'schedule.leave': { adviser: 'self' },
  'firm.load': { firmManager: 'firm' },
  'episode.watch': everyone,
  'episode.count': everyone,
  'episode.write': office,
  'episode.publish': office,
  'firm.lawyers': bothOfFirm,
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
  'disclosure.file': own,
  'disclosure.read': own,
  'disclosure.correct': own,
  'disclosure.withdraw': own,
  'disclosureDesk.read': office,
  'disclosureDesk.write': office,
  'disclosureDesk.identity': office,
  'disclosureDesk.duties': { director: 'town' },
  'disclosureReport.read': office,
  'disclosureReport.write': office,
  'template.use': { adviser: 'any', clerk: 'any', director: 'any' },
};

const actions = Object.keys(MATRIX) as Action[];

describe('who may do what', () => {
  it('is written down for every action', () => {
    expect(actions.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(actions)('%s: each cell, and no where the table is empty', (action) => {
    for (const role of ['anonymous', ...ROLES] as const)
      expect([role, scopeOf(action, role)]).toEqual([role, EXPECTED[action][role] ?? null]);
  });

  it('gives a visitor nothing but the town, the way in, the films, the counts and a secret calendar', () => {
    const open = actions.filter((action) => scopeOf(action, 'anonymous') !== null);
    expect(open.sort()).toEqual([
      'calendar.subscribe',
      'episode.count',
      'episode.watch',
      'outsideHelp.count',
      'session.start',
      'town.read',
    ]);
  });

  it('keeps roles of later rooms out of every matter', () => {
    const touching = actions.filter((action) => /^(matter|offer|task|board|firm|consultation)\./.test(action));
    for (const role of ['liaison', 'department', 'legalReviewer', 'surveyor', 'admin', 'auditor'] as const)
      expect(touching.filter((action) => scopeOf(action, role) !== null)).toEqual([]);
  });

  it('never lets one role both dispatch a matter and answer it as a lawyer', () => {
    const both = ROLES.filter(
      (role) => scopeOf('board.dispatch', role) !== null && scopeOf('task.answer', role) !== null,
    );
    expect(both).toEqual([]);
  });

  it('has a Chinese name for each role, and desks for the town hall only', () => {
    for (const role of ROLES) expect(ROLE_LABELS[role]).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(DESK_ROLES).not.toContain('resident');
    expect(DESK_ROLES).not.toContain('adviser');
  });
});
