/**
 * The parts of `npm test`, in order. A part runs every test file of its folders (*.test.ts with jest, *.test.mjs with
 * Node's own runner) and then its scripts, whose last line tells what passed.
 * `needs`: what is built, which system packages there must be, and whether a database is started.
 */
export const PARTS = [
  { name: 'unit', title: 'rules of shared', folders: ['shared/src'], scripts: [], needs: { build: ['shared'] } },
  {
    name: 'scripts',
    title: 'the scripts themselves',
    folders: ['scripts'],
    scripts: [],
    needs: { system: ['database'] },
  },
  {
    name: 'server',
    title: 'features on a real database',
    folders: ['server/src'],
    scripts: [],
    needs: { build: ['server'], database: true },
  },
  {
    name: 'smoke',
    title: 'the story over the interface, to the minute',
    folders: [],
    scripts: [['scripts/smoke.mjs']],
    needs: { build: ['server'], system: ['database'] },
  },
];
