/** `npm run seed`: fills the database with the demo town. */
import { answerHelp, endWith } from './repository.mjs';
import { runOnDatabase } from './database-command.mjs';

answerHelp(`
npm run seed [-- WORDS]

Builds the server, starts the project's own MariaDB (none with DATABASE_URL set), migrates it and writes the demo town,
the same each time and anchored on today. WORDS go to server/src/tools/seed.ts: --reset throws away what is there,
--scale N adds N closed matters over the twelve months before today, --weeks N lives fewer weeks (of 13) before them.
`);

await runOnDatabase([['migrate'], ['seed', ...process.argv.slice(2)]]).catch(endWith);
