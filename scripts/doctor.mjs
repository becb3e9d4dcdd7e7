/** `npm run doctor`: what is not well with an installation, and what to do about it. */
import { answerHelp, endWith } from './repository.mjs';
import { runOnDatabase } from './database-command.mjs';

answerHelp(`
npm run doctor

Checks configuration, database (reachable, version, text, time zone, keeps what it acknowledged), migrations, calendar,
messages and timers that are stuck, clock, disk, keys and the last backup. A line each, with what to do; the last line is
JSON: {"ok":bool,"findings":[{"level":"error"|"warn","code","message"}]}. Exit 1 when there is an error.
With DATABASE_URL set it looks at that database, otherwise it starts the project's own.
`);

await runOnDatabase([['doctor']]).catch(endWith);
