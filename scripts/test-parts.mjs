/**
 * The parts of `npm test`, in order. A part runs every test file of its folders (*.test.ts with jest, *.test.mjs with
 * Node's own runner) and then its scripts, whose last line tells what passed.
 * `needs`: what is built, which system packages there must be, and whether a database is started.
 */
export const PARTS = [
  {
    name: 'check',
    title: 'format, lint, types, generated files, tidiness',
    folders: [],
    scripts: [['scripts/check.mjs', 'format', 'lint', 'types', 'fresh', 'tidy']],
    needs: {},
  },
  {
    name: 'unit',
    title: 'rules of shared and of the desk, clocks counted by hand, and the eyes of the bench',
    folders: ['shared/src', 'office/src', 'test/bench', 'test/clocks'],
    scripts: [],
    needs: { build: ['shared'] },
  },
  {
    name: 'scripts',
    title: 'the scripts themselves',
    folders: ['scripts'],
    scripts: [],
    needs: { build: ['server'], system: ['database'] },
  },
  {
    name: 'server',
    title: 'features on a real database',
    folders: ['server/src'],
    scripts: [],
    needs: { build: ['server'], system: ['printing'], database: true },
  },
  {
    name: 'races',
    title: 'many at once',
    folders: ['test/races'],
    scripts: [],
    needs: { build: ['server'], database: true },
  },
  {
    name: 'matrix',
    title: 'who may do what',
    folders: ['test/matrix'],
    scripts: [],
    needs: { build: ['server'], system: ['printing'], database: true },
  },
  {
    name: 'faults',
    title: 'crashes and outages',
    folders: ['test/faults'],
    scripts: [],
    needs: { build: ['server'], system: ['printing'], database: true },
  },
  {
    name: 'uploads',
    title: 'files that people send, good and hostile',
    folders: ['test/uploads'],
    scripts: [],
    needs: { build: ['server'], database: true },
  },
  {
    name: 'fuzz',
    title: 'made-up requests, answered as described',
    folders: ['test/fuzz'],
    scripts: [],
    needs: { build: ['server'], database: true },
  },
  {
    name: 'crash',
    title: 'killed under load',
    folders: ['test/crash'],
    scripts: [],
    needs: { build: ['server'], system: ['database'] },
  },
  {
    name: 'restore',
    title: 'lost, and standing again',
    folders: ['test/restore'],
    scripts: [],
    needs: { build: ['server'], system: ['database', 'backup'] },
  },
  {
    name: 'weapp',
    title: 'the WeChat build',
    folders: ['test/weapp'],
    // It builds the mini-program itself, as for release.
    scripts: [['scripts/weapp-check.mjs']],
    needs: {},
  },
  {
    name: 'journeys',
    title: 'the story in a browser',
    folders: ['test/journeys'],
    scripts: [],
    needs: { build: ['server', 'office', 'h5'], system: ['browser'], database: true },
  },
  {
    name: 'smoke',
    title: 'the story over the interface, to the minute',
    folders: [],
    scripts: [['scripts/smoke.mjs']],
    needs: { build: ['server'], system: ['database'] },
  },
  {
    name: 'docs',
    title: 'what the documents promise',
    folders: ['test/docs'],
    scripts: [],
    needs: { build: ['shared'] },
  },
];
