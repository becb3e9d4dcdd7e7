/** `npm run migrate`: brings the database up to the present schema. */
import { answerHelp, endWith } from './repository.mjs';
import { runOnDatabase } from './database-command.mjs';

answerHelp(`
npm run migrate [-- WORDS]

Builds the server, starts the project's own MariaDB (none with DATABASE_URL set) and applies the migrations that are
not applied yet. WORDS go to server/src/tools/migrate.ts.
`);

await runOnDatabase([['migrate', ...process.argv.slice(2)]]).catch(endWith);
