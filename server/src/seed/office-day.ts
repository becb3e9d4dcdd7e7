import { book, type Wish } from './booking.js';
import type { Cue, Cues, Story } from './chronicle.js';
import type { Question } from './data/question.js';
import { questionsAbout } from './data/questions.js';
import { MERGE_REASON, TAKE_OVER_REASON } from './data/remarks.js';
import { ring } from './deeds.js';
import type { Nearby } from './nearby.js';
import { mergeIntoFirst, remind, retag, takeOver } from './office-deeds.js';
import type { SeededPerson } from './people.js';
import { afterOffice, at } from './timing.js';
import { TAKEN } from './usual-cues.js';

/** What gives the office something to do today, beside what waits for its decision. */
export class OfficeDay {
  constructor(
    private readonly near: Nearby,
    private readonly somebody: () => SeededPerson,
  ) {}

  stories(): Story[] {
    return [
      this.unreachable(),
      this.takenOver(),
      ...this.twins(),
      this.taken(this.near.ago(1150), { question: question('property', 2), way: 'written' }, [
        { when: at(this.near.ago(50)), deed: remind },
      ]),
      this.taken(this.near.ago(420), { question: question('traffic', 1), way: 'written' }, [
        { when: afterOffice(60), deed: retag('injury') },
      ]),
    ];
  }

  /** Three calls in vain, the last on another day than the first. */
  private unreachable(): Story {
    const window = this.near.windowEndedBy(this.near.ago(400));
    const calls = [window.startsAt + 20 * 60_000, window.startsAt + 65 * 60_000, this.near.ago(60)];
    return this.taken(
      this.near.before(window.startsAt, 220),
      { question: question('injury'), way: 'call', window },
      calls.map((moment) => ({ when: at(moment), deed: ring('noAnswer') })),
    );
  }

  private takenOver(): Story {
    return this.taken(this.near.ago(1000), { question: question('neighbor', 1), way: 'written' }, [
      { when: at(this.near.ago(200)), deed: takeOver(TAKE_OVER_REASON) },
    ]);
  }

  /** Asked twice: the second is merged into the first. */
  private twins(): Story[] {
    const resident = this.somebody();
    const about = { question: question('land_demolition', 1), way: 'written' as const, resident };
    const merge: Cue = { when: afterOffice(25), deed: mergeIntoFirst(MERGE_REASON) };
    return [
      this.taken(this.near.ago(380), about),
      this.story(this.near.ago(120), about, { offer: [[merge]], handToOffice: [[merge]] }),
    ];
  }

  private taken(moment: number, wish: Omit<Wish, 'resident'> & { resident?: SeededPerson }, then: Cue[] = []): Story {
    return this.story(moment, wish, { offer: [TAKEN, TAKEN], accept: [then] });
  }

  private story(moment: number, wish: Omit<Wish, 'resident'> & { resident?: SeededPerson }, cues: Cues): Story {
    return { at: moment, book: book({ ...wish, resident: wish.resident ?? this.somebody() }), cues };
  }
}

function question(topic: Exclude<Question['topic'], null>, index = 0): Question {
  const found = questionsAbout(topic)[index];
  if (found === undefined) throw new Error(`no question ${index} about ${topic}`);
  return found;
}
