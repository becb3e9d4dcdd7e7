import { isWorkday, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import { RATING_LEVELS, type RatingLevel } from '@huifa/shared/consultations/results';
import type { Way } from '@huifa/shared/consultations/ways';
import { addDays, type Day, instantAt } from '@huifa/shared/kernel/day';
import { attended } from './attending.js';
import { book } from './booking.js';
import type { Cue, Cues, Story } from './chronicle.js';
import { QUESTIONS, questionsAbout, TOPIC_WEIGHTS } from './data/questions.js';
import type { Question } from './data/question.js';
import {
  ASSIGN_REASON,
  CALL_BACK_NOTES,
  DECLINE_WEIGHTS,
  DECLINE_WORDS,
  HAND_OFF_NOTES,
  LOOK_REASONS,
  RATING_WEIGHTS,
  RATING_WORDS,
  REOPEN_GRANTED,
  REOPEN_REFUSED,
  REOPEN_WORDS,
  UNREACHABLE,
  WITHDRAWN,
} from './data/remarks.js';
import {
  accept,
  type Answer,
  answer,
  ask,
  askReopen,
  assign,
  cancel,
  confirm,
  decideReopen,
  decline,
  declineDuty,
  followUp,
  look,
  officeAnswer,
  rate,
  reply,
  view,
} from './deeds.js';
import { callBack, finishTask } from './office-deeds.js';
import type { SeededPerson } from './people.js';
import { Random } from './random.js';
import { afterHours, afterOffice, beforeMeeting, intoMeeting, withinOffer } from './timing.js';

/** 491 consultations a year, as the town's report of 2023 counts them, are about two a working day. */
const PER_WORKDAY = { 0: 12, 1: 25, 2: 30, 3: 21, 4: 12 };
const WEEKEND_CHANCE = 0.22;
const WAYS = { call: 45, point: 35, written: 20 };
const PARENT_CHANCE = 0.15;

/** How a matter goes. Most go plainly. */
const COURSES = {
  plain: 66,
  declined: 8,
  silent: 4,
  declinedTwice: 2,
  asked: 8,
  again: 6,
  unreachable: 2,
  cancelled: 3,
  kept: 4,
  withdrawn: 1,
  dutyDeclined: 1,
  reopened: 3,
};
type Course = keyof typeof COURSES;

/** Everything that residents brought from the first day to the last, each with what became of it. */
export function pastStories(
  { from, to }: { from: Day; to: Day },
  calendar: WorkCalendar,
  residents: readonly SeededPerson[],
  random: Random,
): Story[] {
  const attendance = new Random('attendance');
  const stories: Story[] = [];
  const office = new Random('office');
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const count = isWorkday(day, calendar)
      ? Number(random.weighted(PER_WORKDAY))
      : random.chance(WEEKEND_CHANCE)
        ? 1
        : 0;
    for (let n = 0; n < count; n += 1) {
      // In turn, so that nobody has many matters at a time.
      const resident = residents[stories.length % residents.length];
      if (resident !== undefined) stories.push(pastStory(day, resident, random, { attendance, office }));
    }
  }
  return stories;
}

/** Dice of their own for what is noted later, so that the rest of the history stays as it was. */
interface Afterwards {
  readonly attendance: Random;
  readonly office: Random;
}

function pastStory(day: Day, resident: SeededPerson, random: Random, { attendance, office }: Afterwards): Story {
  const course = random.weighted(COURSES);
  const question = questionFor(course, random);
  const way = wayOf(course, question, random);
  const parent = random.chance(PARENT_CHANCE) ? `${resident.name.slice(0, 1)}老伯` : undefined;
  const at = instantAt(
    day,
    random.chance(0.75) ? random.integer(8 * 60 + 30, 17 * 60) : random.integer(17 * 60, 21 * 60),
  );
  const cues = cuesOf(course, question, way, random);
  return {
    at,
    book: book({ resident, question, way, parent, passToFirm: course !== 'kept' }),
    cues: { ...(way === 'point' ? attended(cues, attendance) : cues), ...lookingAfter(office) },
  };
}

/** About anything; a course that needs more words takes a question that has them. */
function questionFor(course: Course, random: Random): Question {
  if (course === 'asked') return random.pick(QUESTIONS.filter(({ asked }) => asked !== undefined));
  if (course === 'again') return random.pick(QUESTIONS.filter(({ again }) => again !== undefined));
  const topic = random.weighted(TOPIC_WEIGHTS);
  return random.pick(questionsAbout(topic === 'none' ? null : topic));
}

function wayOf(course: Course, question: Question, random: Random): Way {
  if (course === 'kept' || course === 'cancelled') return 'written';
  if (course === 'unreachable') return 'call';
  if (course === 'dutyDeclined') return 'point';
  return question.way ?? random.weighted(WAYS);
}

function cuesOf(course: Course, question: Question, way: Way, random: Random): Cues {
  const taken = taking(random);
  const closing = given(question, way);
  const assigned: Cue[] = [
    { when: afterOffice(random.integer(10, 40)), deed: look(LOOK_REASONS.declined) },
    { when: afterOffice(random.integer(45, 200)), deed: assign(ASSIGN_REASON) },
  ];
  return {
    offer: [...offersOf(course, random), taken, taken, taken],
    assignByHand: [taken, taken],
    handToOffice: [assigned, assigned],
    schedule: [
      course === 'dutyDeclined'
        ? [{ when: beforeMeeting(random.integer(30, 200)), deed: declineDuty('timeClash') }]
        : [{ when: beforeMeeting(random.integer(15, 300)), deed: confirm }],
    ],
    keep: [
      [
        { when: afterOffice(random.integer(15, 90)), deed: look(LOOK_REASONS.kept) },
        { when: afterOffice(random.integer(120, 800)), deed: officeAnswer(closing) },
      ],
    ],
    ...workOf(course, question, way, closing, random),
    ...afterClosing(course, question, random),
  };
}

/** What firms do with the first offers. */
function offersOf(course: Course, random: Random): Cue[][] {
  const read: Cue = { when: withinOffer(0.1), deed: view };
  if (course === 'cancelled') return [[read, { when: afterOffice(random.integer(10, 90)), deed: cancel }]];
  if (course === 'declined') return [[read, declining(random)]];
  if (course === 'declinedTwice') return [[read, declining(random)], [declining(random)]];
  return course === 'silent' ? [[read]] : [];
}

function declining(random: Random): Cue {
  const code = random.weighted(DECLINE_WEIGHTS);
  return {
    when: withinOffer(0.05 + 0.4 * random.next()),
    deed: decline(code, code === 'other' ? DECLINE_WORDS : undefined),
  };
}

/** Read, then accepted: half of them within the first fifth of the time, few in the last quarter. */
function taking(random: Random): Cue[] {
  const part = 0.03 + 0.75 * random.next() ** 2.2;
  return [
    { when: withinOffer(part / 2), deed: view },
    { when: withinOffer(part), deed: accept({ lead: random.chance(0.35) }) },
  ];
}

function given({ answer: text, result, limitation = false }: Question, way: Way): Answer {
  return { answer: text, result: way === 'written' && result === 'answered' ? 'writtenAnswer' : result, limitation };
}

/** From acceptance to the answer, with a question to the resident between where the course has one. */
function workOf(course: Course, question: Question, way: Way, closing: Answer, random: Random): Cues {
  const when = answering(way, random);
  const second: Cue[] = [
    {
      when,
      deed: answer({
        ...closing,
        answer: `${closing.answer}要交的材料和窗口：带身份证和手头的凭据，到镇便民服务中心一楼问。`,
      }),
    },
  ];
  const asks = (words: string): Cue[] => [{ when: afterOffice(random.integer(30, 200)), deed: ask(words) }];
  if (course === 'unreachable')
    return {
      accept: [[{ when: intoMeeting(140), deed: answer({ answer: UNREACHABLE, result: 'unreachable' }) }], second],
    };
  if (course === 'withdrawn')
    return {
      accept: [asks('请问现在谈到哪一步了，有没有书面的东西?'), second],
      askResident: [[{ when: afterOffice(700), deed: answer({ answer: WITHDRAWN, result: 'withdrawn' }) }]],
    };
  if (course !== 'asked' || question.asked === undefined)
    return { accept: [[{ when, deed: answer(closing) }], second] };
  const [asked, replied] = question.asked;
  return {
    accept: [asks(asked), second],
    askResident: [[{ when: afterHours(random.integer(2, 30)), deed: reply(replied) }]],
    residentReplied: [[{ when: afterOffice(random.integer(40, 400)), deed: answer(closing) }]],
  };
}

/** Appointments and calls are noted down in their time, written answers within three working days; a few come late. */
function answering(way: Way, random: Random) {
  const late = random.chance(0.06);
  if (way === 'call') return intoMeeting(late ? 260 : random.integer(5, 140));
  if (way === 'point') return intoMeeting(late ? 90 : random.integer(16, 29));
  return afterOffice(late ? random.integer(1080, 1300) : random.integer(90, 820));
}

function afterClosing(course: Course, { again, limitation = false }: Question, random: Random): Cues {
  const level = Number(random.weighted(RATING_WEIGHTS)) as RatingLevel;
  const rating: Cue[] = random.chance(0.58)
    ? [{ when: afterHours(random.integer(1, 50)), deed: rate(level, random.pick(RATING_WORDS[level])) }]
    : [];
  if (course === 'again' && again !== undefined)
    return {
      close: [[{ when: afterHours(random.integer(3, 40)), deed: followUp(again[0]) }], rating],
      followUp: [
        [
          {
            when: afterOffice(random.integer(60, 500)),
            deed: answer({ answer: again[1], result: 'writtenAnswer', limitation }),
          },
        ],
      ],
    };
  if (course !== 'reopened') return { close: [rating, []] };
  const granted = random.chance(0.5);
  const low: RatingLevel = random.pick(RATING_LEVELS.slice(3));
  return {
    close: [
      [
        { when: afterHours(4), deed: rate(low, random.pick(RATING_WORDS[low])) },
        { when: afterHours(5), deed: askReopen(random.pick(REOPEN_WORDS)) },
      ],
      rating,
    ],
    requestReopen: [
      [
        { when: afterOffice(20), deed: look(LOOK_REASONS.reopen) },
        {
          when: afterOffice(random.integer(40, 220)),
          deed: decideReopen(granted, granted ? REOPEN_GRANTED : REOPEN_REFUSED),
        },
      ],
    ],
  };
}

/** Some working days later the office asks how a hand-off went, and calls whom the answer did not satisfy. */
function lookingAfter(random: Random): Cues {
  const outcome = random.weighted({ wentWell: 80, wentBadly: 12, notFound: 8 });
  const called: Cue = { when: afterOffice(random.integer(200, 900)), deed: callBack(random.pick(CALL_BACK_NOTES)) };
  return {
    taskOpened: [
      [
        {
          when: afterOffice(random.integer(1830, 2100)),
          deed: finishTask(outcome, random.pick(HAND_OFF_NOTES[outcome])),
        },
      ],
    ],
    rate: [[called], [called]],
  };
}
