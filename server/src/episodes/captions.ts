import { createRequire } from 'node:module';
import type { Cue } from '@huifa/shared/episodes/captions';
import { refuse } from '../platform/refuse.js';

/** The W3C's own parser is a script for browsers and says nothing of its types. */
interface Parser {
  parse(
    text: string,
    kind: string,
  ): {
    readonly cues: readonly { startTime: number; endTime: number; text: string }[];
    readonly errors: readonly { message: string; line: number; col?: number }[];
  };
}
const { WebVTTParser } = createRequire(import.meta.url)('webvtt-parser') as { WebVTTParser: new () => Parser };

const MOST_TOLD = 5;

/** Lines of a WebVTT text; refuses with the places that are wrong. Styles and voices are left out: the phone draws. */
export function readCaptions(text: string): Cue[] {
  if (text === '') return [];
  const { cues, errors } = new WebVTTParser().parse(text, 'subtitles');
  const told = errors.slice(0, MOST_TOLD).map(({ line, message }) => ({
    field: 'captions',
    message: `第 ${line} 行有错（${message}）`,
  }));
  if (told.length > 0) throw refuse('CAPTIONS_UNREADABLE', told);
  return cues
    .map(({ startTime, endTime, text: words }) => ({ from: ms(startTime), to: ms(endTime), text: plain(words) }))
    .sort((a, b) => a.from - b.from);
}

function ms(seconds: number): number {
  return Math.round(seconds * 1000);
}

function plain(words: string): string {
  return words
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lrm;|&rlm;/g, '')
    .replace(/&amp;/g, '&')
    .trim();
}
