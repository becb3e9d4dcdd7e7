import { type Topic, TOPIC_CODES } from '@huifa/shared/consultations/topics';
import { HARM_QUESTIONS } from './questions-harm.js';
import { HOME_QUESTIONS } from './questions-home.js';
import { MONEY_QUESTIONS } from './questions-money.js';
import type { Question } from './question.js';

export const QUESTIONS: readonly Question[] = [...HOME_QUESTIONS, ...MONEY_QUESTIONS, ...HARM_QUESTIONS];

/** How often people come with what: family first, then contracts and debts, then labour, as city reports name them. */
export const TOPIC_WEIGHTS: Readonly<Record<Topic | 'none', number>> = {
  marriage_family: 20,
  labor: 16,
  debt: 12,
  contract: 9,
  property: 9,
  neighbor: 8,
  traffic: 7,
  inheritance: 6,
  injury: 5,
  consumer: 4,
  land_demolition: 3,
  procedure: 3,
  administrative: 2,
  criminal: 2,
  company: 2,
  other: 2,
  none: 3,
};

/** The questions of a topic, in order. */
export function questionsAbout(topic: Topic | null): Question[] {
  return QUESTIONS.filter((question) => question.topic === topic);
}

const unasked = TOPIC_CODES.filter((topic) => questionsAbout(topic).length === 0);
if (unasked.length > 0) throw new Error(`no questions about ${unasked.join(', ')}`);
