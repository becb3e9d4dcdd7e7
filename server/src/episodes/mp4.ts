/**
 * Reads of an MP4 what decides whether phones play it: boxes of ISO/IEC 14496-12, from the file itself and not from what
 * it calls itself. Only `moov` is held in memory; the pictures are stepped over.
 */
import type { FileHandle } from 'node:fs/promises';

/** What a film is, when phones can play it. */
export interface FilmFacts {
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
  readonly sound: boolean;
}

/** unreadable: no MP4, cut off, or without pictures · codec: pictures or sound that many phones do not play. */
export class FilmFault extends Error {
  constructor(
    readonly code: 'unreadable' | 'codec',
    /** For the desk, in words. */
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

const MOST_BOXES = 4096;
const MOST_MOOV_BYTES = 32 * 1024 * 1024;
const NAMES: Record<string, string> = { hvc1: 'H.265（HEVC）', hev1: 'H.265（HEVC）', av01: 'AV1', vp09: 'VP9' };

/** Throws `FilmFault` with a sentence for the desk when phones could not play it. */
export async function inspectFilm(file: FileHandle, size: number): Promise<FilmFacts> {
  const top = await topBoxes(file, size);
  if (top[0]?.type !== 'ftyp') throw new FilmFault('unreadable', '这不是 MP4 短片，可能只是改了文件名');
  const moov = top.find(({ type }) => type === 'moov');
  if (moov === undefined) throw new FilmFault('unreadable', '短片缺少目录（moov），多半没有导出完，请重新导出');
  if (!top.some(({ type }) => type === 'mdat')) throw new FilmFault('unreadable', '短片里没有画面，请重新导出');
  if (moov.to - moov.from > MOST_MOOV_BYTES) throw new FilmFault('unreadable', '短片的目录太大，请重新导出');
  const bytes = Buffer.alloc(moov.to - moov.from);
  await file.read(bytes, 0, bytes.length, moov.from);
  return factsOf(bytes);
}

async function topBoxes(file: FileHandle, size: number): Promise<Box[]> {
  const boxes: Box[] = [];
  const head = Buffer.alloc(16);
  for (let at = 0; at < size && boxes.length < MOST_BOXES; ) {
    const { bytesRead } = await file.read(head, 0, 16, at);
    const box = boxAt(head.subarray(0, bytesRead), 0, at, size);
    boxes.push(box);
    at = box.to;
  }
  return boxes;
}

/** The box that begins at `offset` of `bytes`, which lies at `base` of a whole of `end` bytes. */
function boxAt(bytes: Buffer, offset: number, base: number, end: number): Box {
  if (bytes.length - offset < 8) throw new FilmFault('unreadable', '短片不完整，请重新导出或重新上传');
  const short = bytes.readUInt32BE(offset);
  const type = bytes.toString('latin1', offset + 4, offset + 8);
  const long = short === 1;
  if (long && bytes.length - offset < 16) throw new FilmFault('unreadable', '短片不完整，请重新导出或重新上传');
  const length = long ? Number(bytes.readBigUInt64BE(offset + 8)) : short === 0 ? end - base : short;
  const header = long ? 16 : 8;
  if (length < header || base + length > end || !/^[\x20-\x7e\xa9]{4}$/.test(type))
    throw new FilmFault('unreadable', '短片不完整，或者不是 MP4，请重新导出或重新上传');
  return { type, from: base + header, to: base + length };
}

function factsOf(moov: Buffer): FilmFacts {
  const inside = boxesIn(moov, { type: 'moov', from: 0, to: moov.length });
  const tracks = inside.filter(({ type }) => type === 'trak').map((trak) => trackOf(moov, trak));
  const picture = tracks.find(({ kind }) => kind === 'vide');
  if (picture === undefined) throw new FilmFault('unreadable', '短片里没有画面，请重新导出');
  if (picture.codec !== 'avc1' && picture.codec !== 'avc3') throw codecFault('画面', picture.codec, 'H.264');
  const sound = tracks.find(({ kind }) => kind === 'soun');
  if (sound !== undefined && sound.codec !== 'mp4a') throw codecFault('声音', sound.codec, 'AAC');
  const durationMs = durationOf(moov, inside);
  if (durationMs <= 0) throw new FilmFault('unreadable', '短片没有写明长度（分片格式），请导出成普通 MP4');
  return { durationMs, width: picture.width, height: picture.height, sound: sound !== undefined };
}

function codecFault(what: string, codec: string, wanted: string): FilmFault {
  const found = NAMES[codec] ?? codec;
  return new FilmFault('codec', `${what}是 ${found} 编码，很多手机放不出来；请在剪辑软件里选 ${wanted} 再导出`);
}

function boxesIn(bytes: Buffer, whole: Box, skip = 0): Box[] {
  const boxes: Box[] = [];
  for (let at = whole.from + skip; at + 8 <= whole.to && boxes.length < MOST_BOXES; ) {
    const box = boxAt(bytes, at, at, whole.to);
    boxes.push(box);
    at = box.to;
  }
  return boxes;
}

function child(bytes: Buffer, whole: Box, ...path: string[]): Box {
  let box = whole;
  for (const type of path) {
    const found = boxesIn(bytes, box).find((candidate) => candidate.type === type);
    if (found === undefined) throw new FilmFault('unreadable', `短片的目录不完整（缺 ${type}），请重新导出`);
    box = found;
  }
  return box;
}

function durationOf(bytes: Buffer, inside: readonly Box[]): number {
  const mvhd = inside.find(({ type }) => type === 'mvhd');
  if (mvhd === undefined || mvhd.to - mvhd.from < 32) return 0;
  const long = bytes[mvhd.from] === 1;
  const scale = bytes.readUInt32BE(mvhd.from + (long ? 20 : 12));
  const units = long ? Number(bytes.readBigUInt64BE(mvhd.from + 24)) : bytes.readUInt32BE(mvhd.from + 16);
  return scale === 0 ? 0 : Math.round((units / scale) * 1000);
}

interface Track {
  readonly kind: string;
  readonly codec: string;
  readonly width: number;
  readonly height: number;
}

/** Which codec a track names: the first entry of its sample description. */
function trackOf(bytes: Buffer, trak: Box): Track {
  const hdlr = child(bytes, trak, 'mdia', 'hdlr');
  const kind = text(bytes, hdlr.from + 8, hdlr.to);
  const stsd = child(bytes, trak, 'mdia', 'minf', 'stbl', 'stsd');
  const [entry] = boxesIn(bytes, stsd, 8);
  const codec = entry?.type ?? '';
  const isPicture = kind === 'vide' && entry !== undefined && entry.to - entry.from >= 28;
  return {
    kind,
    codec,
    width: isPicture ? bytes.readUInt16BE(entry.from + 24) : 0,
    height: isPicture ? bytes.readUInt16BE(entry.from + 26) : 0,
  };
}

function text(bytes: Buffer, from: number, end: number): string {
  return from + 4 <= end ? bytes.toString('latin1', from, from + 4) : '';
}
