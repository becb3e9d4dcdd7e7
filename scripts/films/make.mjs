/** Draws the five films of the demo town: pictures as SVG, moved by time; captions and covers beside them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHelp, endWith, inRepository, isMain, plainError } from '../repository.mjs';
import { melody } from './melody.mjs';
import { fraud } from './stories/fraud.mjs';
import { inheritance } from './stories/inheritance.mjs';
import { land } from './stories/land.mjs';
import { neighbours } from './stories/neighbours.mjs';
import { wages } from './stories/wages.mjs';

const HELP = `
node scripts/films/make.mjs [NAME …]

Draws the films of the demo town anew (all, or those named: wages land inheritance neighbours fraud) into
server/src/seed/films: NAME.mp4, NAME.vtt, NAME.jpg. Needs ffmpeg and the font Noto Sans CJK; the product needs neither.
Build shared before (node scripts/build.mjs shared).
`;

const STORIES = [wages, fraud, land, inheritance, neighbours];
const SIZE = { width: 640, height: 360 };
const FRAMES_A_SECOND = 12;
/** Read without hurry: characters a second, and a breath after each line. */
const CHARACTERS_A_SECOND = 5.6;
const BREATH = 0.7;
const SHORTEST = 2.2;
/** A shot grows by this much from its first to its last picture. */
const ZOOM = 0.035;

/** The product's own rules, as they were built: scripts are plain and see no source. */
const { writeVtt } = await import(inRepository('shared', 'dist', 'episodes', 'captions.js'));
const sharp = createRequire(inRepository('server', 'package.json'))('sharp');

/** Shots with their beginnings and lines with theirs, in seconds. */
export function timed({ shots }) {
  let at = 0;
  return shots.map((shot) => {
    const from = at;
    let line = from + 0.15;
    const lines = shot.lines.map(([who, text]) => {
      const words = who === null ? text : `${who}：${text}`;
      const begins = line;
      line += Math.max(SHORTEST, [...words].length / CHARACTERS_A_SECOND + BREATH);
      return { who, text: words, from: begins, to: line - 0.1 };
    });
    at = from + Math.max(shot.seconds ?? 0, line - from + 0.2);
    return { ...shot, lines, from, to: at };
  });
}

function pictureAt(shots, t) {
  const shot = shots.find(({ to }) => t < to) ?? shots.at(-1);
  const within = t - shot.from;
  const speaking = shot.lines.find(({ from, to }) => from <= t && t < to - 0.5)?.who ?? null;
  const grown = 1 + (ZOOM * within) / (shot.to - shot.from);
  const inside = shot.draw(within, speaking);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360"><g transform="translate(320,200) scale(${grown}) translate(-320,-200)">${inside}</g></svg>`;
}

async function makeFilm(story, folder) {
  const shots = timed(story);
  const seconds = shots.at(-1).to;
  const sound = join(folder, `${story.key}.wav`);
  writeFileSync(sound, melody(seconds, story.key));
  const target = inRepository('server', 'src', 'seed', 'films', `${story.key}.mp4`);
  const ffmpeg = startFfmpeg(sound, target);
  for (let frame = 0; frame < seconds * FRAMES_A_SECOND; frame += 1) {
    const raw = await sharp(Buffer.from(pictureAt(shots, frame / FRAMES_A_SECOND)))
      .flatten({ background: '#fff' })
      .raw()
      .toBuffer();
    if (!ffmpeg.stdin.write(raw)) await new Promise((resolve) => ffmpeg.stdin.once('drain', resolve));
  }
  ffmpeg.stdin.end();
  const code = await new Promise((resolve) => ffmpeg.once('close', resolve));
  if (code !== 0) throw plainError(`ffmpeg ended with ${code}`);
  const cues = shots
    .flatMap(({ lines }) => lines)
    .map(({ from, to, text }) => ({ from: Math.round(from * 1000), to: Math.round(to * 1000), text }));
  writeFileSync(target.replace(/mp4$/, 'vtt'), writeVtt(cues));
  const cover = shots.find(({ lines }) => lines.length > 0);
  await sharp(Buffer.from(pictureAt(shots, cover.from + 0.8)))
    .resize(640, 360)
    .jpeg({ quality: 84, mozjpeg: true })
    .toFile(target.replace(/mp4$/, 'jpg'));
  console.log(`${story.key}: ${seconds.toFixed(1)} s`);
}

function startFfmpeg(sound, target) {
  const raw = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${SIZE.width}x${SIZE.height}`,
    '-r',
    String(FRAMES_A_SECOND),
    '-i',
    '-',
  ];
  const video = [
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-preset',
    'slow',
    '-crf',
    '25',
    '-tune',
    'animation',
    '-pix_fmt',
    'yuv420p',
    '-g',
    '48',
  ];
  const audio = ['-c:a', 'aac', '-b:a', '48k', '-ac', '1', '-ar', '32000'];
  const clean = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];
  const words = [
    '-y',
    '-loglevel',
    'error',
    ...raw,
    '-i',
    sound,
    ...video,
    ...audio,
    ...clean,
    '-shortest',
    '-movflags',
    '+faststart',
    target,
  ];
  return spawn('ffmpeg', words, { stdio: ['pipe', 'inherit', 'inherit'] });
}

async function main() {
  answerHelp(HELP);
  const asked = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'films-'));
  try {
    for (const story of STORIES) if (asked.length === 0 || asked.includes(story.key)) await makeFilm(story, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMain(import.meta)) await main().catch(endWith);
