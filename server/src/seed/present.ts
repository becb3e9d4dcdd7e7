import { officeMinutesBetween } from '@huifa/shared/calendar/office-hours';
import type { WorkingTime } from '@huifa/shared/consultations/promises';
import type { Instant } from '@huifa/shared/kernel/day';
import { AT_THE_POINT, visitCues } from './attending.js';
import { book, serves, towards, type Wish } from './booking.js';
import type { Cue, Cues, Story } from './chronicle.js';
import { FIRMS, RETAINED_COMPANY } from './data/firms.js';
import type { Question } from './data/question.js';
import { QUESTIONS, questionsAbout } from './data/questions.js';
import { ASSIGN_REASON, DECLINE_WORDS, LOOK_REASONS, MOVE_REASON, REOPEN_WORDS } from './data/remarks.js';
import {
  answer,
  ask,
  askReopen,
  assign,
  cancel,
  confirm,
  decline,
  declineDuty,
  look,
  moveTo,
  handOver,
  rate,
  ring,
} from './deeds.js';
import type { Nearby } from './nearby.js';
import { OfficeDay } from './office-day.js';
import { demoPerson, type SeededPerson } from './people.js';
import type { Slot } from './rosters.js';
import { firmId } from './town.js';
import { afterHours, afterOffice, at, intoMeeting } from './timing.js';
import { DECLINED, TAKEN } from './usual-cues.js';

/** The matters that stand open today, one or more in every state and light, and those of the people to sign in as. */
export class Present {
  private readonly free: SeededPerson[];

  constructor(
    private readonly near: Nearby,
    private readonly time: WorkingTime,
    residents: readonly SeededPerson[],
    private readonly slots: readonly Slot[],
  ) {
    this.free = [...residents];
  }

  stories(): Story[] {
    return [
      ...this.offered(),
      ...this.calls(),
      ...this.written(),
      ...this.meetings(),
      ...this.atTheOffice(),
      ...new OfficeDay(this.near, () => this.somebody()).stories(),
      ...this.ofDemoPeople(),
      ...this.atThePoint(),
    ];
  }

  /** One offer open at each firm, some with plenty of time and some with little. */
  private offered(): Story[] {
    const agoes = [25, 195, 50, 90, 20, 185, 60, 130];
    return FIRMS.map((firm, index) => {
      const resident = this.somebody();
      // Far enough ahead that the call does not cut the offer short.
      const window = this.near.windowFrom(this.near.later(800));
      const way = index % 2 === 0 ? ('written' as const) : ('call' as const);
      const questions = QUESTIONS.filter(({ urgency, way: only }) => urgency === undefined && only === undefined);
      const served = questions.find((question) => serves(firm.specialties, question));
      return {
        at: this.near.ago(agoes[index] ?? 30),
        book: async (stage) => {
          const question = await towards(stage, firmId(firm.key), resident.villageId, questions);
          return book({ resident, question: question ?? served ?? this.question('labor'), way, window })(stage);
        },
        // Where the router finds every other firm further below its share, the office moves the offer by hand.
        cues: { offer: [[{ when: afterOffice(3), deed: moveTo(firmId(firm.key), MOVE_REASON) }]] },
      };
    });
  }

  /** Accepted calls: to come, with little time left, and missed. */
  private calls(): Story[] {
    const next = this.near.windowEndingAfter(this.near.later(20));
    const left = officeMinutesBetween(this.near.now, next.endsAt, this.time.hours, this.time.calendar);
    const missed = this.near.windowEndedBy(this.near.ago(100));
    return [
      this.taken(this.near.ago(260), {
        question: this.question('traffic'),
        way: 'call',
        window: this.near.windowFrom(this.near.later(200)),
      }),
      this.taken(this.near.before(next.endsAt, Math.max(4 * left + 30, 360)), {
        question: this.question('debt'),
        way: 'call',
        window: next,
      }),
      this.taken(
        this.near.before(missed.startsAt, 200),
        { question: this.question('labor', 1), way: 'call', window: missed },
        [
          { when: at(missed.startsAt + 20 * 60_000), deed: ring('noAnswer') },
          { when: at(missed.startsAt + 65 * 60_000), deed: ring('busy') },
        ],
      ),
    ];
  }

  /** Accepted written answers in each light, and one that waits for the resident. */
  private written(): Story[] {
    const asked = this.question('contract', 1);
    return [
      this.taken(this.near.ago(300), { question: this.question('inheritance'), way: 'written' }),
      this.taken(this.near.ago(900), { question: this.question('property'), way: 'written' }, [
        { when: afterOffice(240), deed: handOver('这两天连着开庭，请同事接着办') },
      ]),
      this.taken(this.near.ago(1250), { question: this.question('consumer'), way: 'written' }),
      this.taken(this.near.ago(700), { question: asked, way: 'written' }, [
        { when: afterOffice(200), deed: ask(asked.asked?.[0] ?? '') },
      ]),
    ];
  }

  /** Seats taken in the next days: two not yet searched for conflicts, two confirmed, one the duty lawyer cannot hold. */
  private meetings(): Story[] {
    const confirmed: Cues = { schedule: [[{ when: afterOffice(60), deed: confirm }]] };
    const refused: Cues = { schedule: [[{ when: at(this.near.ago(80)), deed: declineDuty('conflict') }]] };
    return [
      this.meeting(this.near.ago(320), this.question('labor', 2), 30, {}),
      this.meeting(this.near.ago(150), this.question('neighbor'), 30, {}),
      this.meeting(this.near.ago(500), this.question('marriage_family', 3), 60, confirmed),
      this.meeting(this.near.ago(410), this.question('injury'), 300, confirmed),
      this.meeting(this.near.ago(280), this.question('contract', 3), 400, refused),
    ];
  }

  private atThePoint(): Story[] {
    return AT_THE_POINT.map((visit) => {
      const question = this.question(visit.topic, visit.index);
      return this.meeting(this.near.ago(visit.booked), question, -visit.begun, visitCues(visit, question));
    });
  }

  private atTheOffice(): Story[] {
    const company: Question = { ...this.question('company'), against: RETAINED_COMPANY };
    const kept = { way: 'written' as const, passToFirm: false };
    return [
      this.story(this.near.ago(75), { question: company, way: 'written' }, {}),
      this.story(
        this.near.ago(250),
        { question: this.question('debt', 2), way: 'written' },
        { offer: [DECLINED, DECLINED] },
      ),
      this.story(
        this.near.ago(400),
        { question: this.question('marriage_family', 1), way: 'written' },
        {
          offer: [[{ when: afterOffice(60), deed: decline('other', DECLINE_WORDS) }], DECLINED],
          handToOffice: [
            [
              { when: afterOffice(30), deed: look(LOOK_REASONS.declined) },
              { when: at(this.near.ago(90)), deed: assign(ASSIGN_REASON) },
            ],
          ],
        },
      ),
      this.story(this.near.ago(180), { ...kept, question: this.question('property', 1) }, {}),
      this.story(
        this.near.ago(1300),
        { ...kept, question: this.question('neighbor', 1) },
        {
          keep: [[{ when: afterOffice(40), deed: look(LOOK_REASONS.kept) }]],
        },
      ),
      this.story(
        this.near.ago(1400),
        { question: this.question('land_demolition'), way: 'written' },
        {
          ...this.answeredBy(this.question('land_demolition'), 500),
          close: [
            [
              { when: at(this.near.ago(150)), deed: rate(2, '没有说清楚到底要不要去告。') },
              { when: at(this.near.ago(140)), deed: askReopen(REOPEN_WORDS[1]) },
            ],
          ],
        },
      ),
      // Reported and not yet cleared up: the director sees it on the board.
      this.story(
        this.near.ago(2400),
        { question: this.question('labor', 3), way: 'written' },
        {
          ...this.answeredBy(this.question('labor', 3), 400),
          close: [[{ when: afterHours(20), deed: rate(2, '有人说要先交 200 块材料费，我没有交。', true) }]],
        },
      ),
    ];
  }

  private ofDemoPeople(): Story[] {
    const [busy, elder, waiting] = [demoPerson('busy'), demoPerson('elder'), demoPerson('waiting')];
    const asked = this.question('labor', 1);
    const old = (question: Question, minutes: number, resident: SeededPerson, close: Cue[] = []): Story =>
      this.story(
        this.near.ago(minutes),
        { question, way: 'written', resident },
        { ...this.answeredBy(question, 500), close: [close] },
      );
    return [
      this.taken(this.near.ago(330), {
        question: this.question('contract'),
        way: 'call',
        window: this.near.windowFrom(this.near.later(90)),
        resident: busy,
      }),
      this.meeting(this.near.ago(200), this.question('inheritance', 1), 200, {}, busy),
      this.story(this.near.ago(35), { question: this.question('neighbor', 2), way: 'written', resident: busy }, {}),
      old(this.question('consumer', 1), 3900, busy, [{ when: afterHours(4), deed: rate(5, '讲得很清楚，谢谢。') }]),
      this.story(
        this.near.ago(3000),
        { question: this.question('debt', 3), way: 'written', resident: busy },
        {
          offer: [[{ when: afterOffice(20), deed: cancel }]],
        },
      ),
      this.meeting(
        this.near.ago(450),
        this.question('marriage_family', 1),
        120,
        { schedule: [[{ when: afterOffice(50), deed: confirm }]] },
        elder,
      ),
      old(this.question('property', 1), 4200, elder, [{ when: afterHours(25), deed: rate(5, '律师很耐心。') }]),
      this.taken(this.near.ago(640), { question: asked, way: 'written', resident: waiting }, [
        { when: afterOffice(180), deed: ask(asked.asked?.[0] ?? '') },
      ]),
      this.story(
        this.near.ago(1500),
        { question: this.question('traffic', 2), way: 'call', resident: waiting },
        {
          offer: [TAKEN, TAKEN],
          accept: [[{ when: intoMeeting(25), deed: answer(this.question('traffic', 2)) }]],
        },
      ),
    ];
  }

  private story(moment: Instant, wish: Omit<Wish, 'resident'> & { resident?: SeededPerson }, cues: Cues): Story {
    return { at: moment, book: book({ ...wish, resident: wish.resident ?? this.somebody() }), cues };
  }

  /** Accepted by the first of the firm; nothing, or what is said, follows. */
  private taken(moment: Instant, wish: Omit<Wish, 'resident'> & { resident?: SeededPerson }, then: Cue[] = []): Story {
    return this.story(moment, wish, { offer: [TAKEN, TAKEN], accept: [then] });
  }

  private meeting(
    moment: Instant,
    question: Question,
    minutesAhead: number,
    cues: Cues,
    resident?: SeededPerson,
  ): Story {
    const ahead = minutesAhead >= 0;
    const earliest = ahead ? this.near.later(minutesAhead) : this.near.ago(-minutesAhead);
    const slots = this.slots.filter(
      (slot) =>
        (!ahead || slot.lawyer.leads) &&
        slot.startsAt.getTime() >= earliest &&
        serves(slot.lawyer.specialties, question),
    );
    return this.story(moment, { question, way: 'point', slots, ...(resident === undefined ? {} : { resident }) }, cues);
  }

  private answeredBy(question: Question, minutes: number): Cues {
    return {
      offer: [TAKEN, TAKEN],
      accept: [[{ when: afterOffice(minutes), deed: answer({ ...question, result: 'writtenAnswer' }) }]],
    };
  }

  private question(topic: Exclude<Question['topic'], null>, index = 0): Question {
    const found = questionsAbout(topic)[index];
    if (found === undefined) throw new Error(`no question ${index} about ${topic}`);
    return found;
  }

  private somebody(): SeededPerson {
    const resident = this.free.pop();
    if (resident === undefined) throw new Error('the town has too few residents');
    return resident;
  }
}
