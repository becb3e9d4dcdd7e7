/** What people do from one end to the other, in a real browser on a demo town of its own. In order: a story. */
import { after, before, describe, it } from 'node:test';
import { startTrialTown } from '../../scripts/trial-town.mjs';
import { registerAWalkIn } from './at-the-point.mjs';
import { walkThroughTheDesk } from './axe.mjs';
import { startBrowser } from './browser.mjs';
import { publishByTwo, watchAndAsk } from './films.mjs';
import { findWhoCouldNotBeReached, readTheMorning, takeOverFromAFirm } from './office-day.mjs';
import { importACalendar } from './calendar.mjs';
import { cancelASitting } from './office-time.mjs';
import { makeARoster } from './roster-by-keyboard.mjs';
import { takeTheBoardAlong } from './tables.mjs';
import { handOverInsideTheFirm } from './hand-over.mjs';
import {
  acceptAndAnswer,
  bookWrittenAnswer,
  decideAtTheDesk,
  rateAndAskAgain,
  seeWhatTheOfficeDid,
} from './the-story.mjs';
import { bookACallInFewTaps, browseWithoutAgreeing, findHelpOutside, keepTheForm, seeItArrive } from './ways-round.mjs';

/** Time goes on by itself here, unlike in the other tests. */
process.env.APP_MODE = 'demo';

describe('people of the town', () => {
  /** The town, the browser, and what later steps need to know of earlier ones. */
  const story = {};
  let town;

  before(async () => {
    town = process.env.TRIAL_TOWN ? { base: process.env.TRIAL_TOWN, stop() {} } : await startTrialTown();
    story.base = town.base;
    story.browser = await startBrowser();
  });

  after(async () => {
    await story.browser?.close();
    await town?.stop();
  });

  const journey = (title, walk) => it(title, () => walk(story));

  journey('a resident books a written answer and gets a number and a date', bookWrittenAnswer);
  journey('a lawyer accepts blind and answers', acceptAndAnswer);
  journey('the resident reads, rates and asks for another try', rateAndAskAgain);
  journey('the office opens the words for a reason and grants the other try', decideAtTheDesk);
  journey('the resident sees who looked, and another firm is asked', seeWhatTheOfficeDid);
  journey('the board shows a new matter by itself', seeItArrive);
  journey('the board leaves as a file for the spreadsheet', takeTheBoardAlong);
  journey('a lawyer hands a matter to a colleague, and loses sight of it', handOverInsideTheFirm);
  journey('a walk-in is registered by keyboard alone within thirty seconds', registerAWalkIn);
  journey('the director reads the morning on one screen and one sheet', readTheMorning);
  journey('the office finds who could not be reached', findWhoCouldNotBeReached);
  journey('the office takes a matter out of a firm’s hands', takeOverFromAFirm);
  journey('a lawyer is ill: the office cancels the sitting, and the resident moves once more', cancelASitting);
  journey('a clerk makes the roster by keyboard alone', makeARoster);
  journey('an episode is written by one person and published by another', publishByTwo);
  journey('it is watched with captions, left and taken up again, and leads to the times in two taps', watchAndAsk);
  journey('every page of the desk can be read and used by everybody', walkThroughTheDesk);
  journey('who does not agree to the notice may look around', browseWithoutAgreeing);
  journey('who is against the town is sent outside it and nothing is kept', findHelpOutside);
  journey('a form survives a server that is away', keepTheForm);
  journey('an elder has a call booked within eight taps', bookACallInFewTaps);
  journey('the director imports a holiday notice, and sees whose dates have changed', importACalendar);
});
