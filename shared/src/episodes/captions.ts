/** Captions as lines with a beginning and an end. The text format is WebVTT; the phone draws the lines itself. */

/** One line of captions; milliseconds from the film's beginning. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** More than two rows of an elder's phone cannot be read in time. */
const MOST_CHARACTERS = 36;
/** Nobody over sixty reads faster. */
const MOST_PER_SECOND = 9;
const SHORTEST_MS = 700;
/** A rounding of the film's own length is no fault. */
const SLACK_MS = 300;
const MOST_FAULTS_TOLD = 5;

/** The line to show at a moment, or null. Cues are in order and do not overlap. */
export function cueAt(cues: readonly Cue[], ms: number): Cue | null {
  return cues.find(({ from, to }) => from <= ms && ms < to) ?? null;
}

/** What is wrong with captions for a film of this length, in words for the desk; the first few. */
export function captionFaults(cues: readonly Cue[], filmMs: number): string[] {
  const last = cues[cues.length - 1];
  const faults = cues.flatMap((cue, index) =>
    faultOf(cue, cues[index - 1], filmMs).map((why) => `${place(cue)}${why}`),
  );
  if (last !== undefined && last.to < filmMs / 2) faults.push('字幕到片子一半就没有了');
  return faults.slice(0, MOST_FAULTS_TOLD);
}

function faultOf({ from, to, text }: Cue, before: Cue | undefined, filmMs: number): string[] {
  const faults: string[] = [];
  const characters = [...text.replace(/\s/g, '')].length;
  if (characters === 0) faults.push('是空的');
  if (to - from < SHORTEST_MS) faults.push('停得太短，看不清');
  else if (characters / ((to - from) / 1000) > MOST_PER_SECOND) faults.push('字太多，来不及看');
  if (characters > MOST_CHARACTERS) faults.push(`超过 ${MOST_CHARACTERS} 个字，请分成两条`);
  if (before !== undefined && from < before.to) faults.push('和上一条重叠');
  if (to > filmMs + SLACK_MS) faults.push('比片子还长');
  return faults;
}

function place({ from, text }: Cue): string {
  return `字幕 ${clockTime(from)}「${text.slice(0, 6)}」`;
}

/** 1:05, for people. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** 00:01:05.250, for the format. */
export function vttTime(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** Milliseconds of a WebVTT time, hours optional; null when it is none. */
export function readVttTime(text: string): number | null {
  const parts = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(text.trim());
  if (parts === null) return null;
  const [hours, minutes, seconds, rest] = [parts[1] ?? '0', parts[2]!, parts[3]!, parts[4]!].map(Number);
  return ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + rest!;
}

/** Lines as WebVTT. */
export function writeVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ from, to, text }) => `${vttTime(from)} --> ${vttTime(to)}\n${escaped(text)}\n`);
  return ['WEBVTT\n', ...blocks].join('\n');
}

/** An arrow or a tag in a line would be taken for the format's own; an empty row would end the line. */
function escaped(text: string): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return safe.replace(/\s*\n\s*/g, '\n').trim();
}
