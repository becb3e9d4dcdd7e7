/** A few soft plucked notes of a pentatonic scale, as a WAV file: so that a film is not dead silent, and nothing more. */

const RATE = 32_000;
const BEAT = 0.62;
/** 宫 商 角 徵 羽, from D. */
const SCALE = [146.83, 164.81, 185, 220, 246.94, 293.66, 329.63, 369.99, 440];
const LOUDNESS = 0.16;
const FADE = 1.6;

/** A WAV of so many seconds; the same name gives the same tune. */
export function melody(seconds, name) {
  const samples = new Float64Array(Math.ceil(seconds * RATE));
  let seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 2147483647;
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  let step = 4;
  for (let at = 0.3; at < seconds - 1.5; at += BEAT) {
    if (chance() < 0.28) continue;
    step = Math.max(0, Math.min(SCALE.length - 1, step + Math.round((chance() - 0.5) * 4)));
    pluck(samples, at, SCALE[step], 0.7 + chance() * 0.3);
    if (chance() < 0.2) pluck(samples, at, SCALE[Math.max(0, step - 3)] / 2, 0.6);
  }
  return wav(samples, seconds);
}

function pluck(samples, at, pitch, strength) {
  const begin = Math.floor(at * RATE);
  for (let n = 0; n < RATE * 1.8 && begin + n < samples.length; n += 1) {
    const t = n / RATE;
    const attack = Math.min(1, t / 0.008);
    const tone = Math.sin(2 * Math.PI * pitch * t) + 0.4 * Math.exp(-t * 3) * Math.sin(4 * Math.PI * pitch * t);
    samples[begin + n] += strength * attack * Math.exp(-t * 2.6) * tone;
  }
}

function wav(samples, seconds) {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.length * 2, 40);
  for (let n = 0; n < samples.length; n += 1) {
    const fade = Math.min(1, n / RATE / FADE, (seconds - n / RATE) / FADE);
    const value = Math.max(-1, Math.min(1, samples[n] * LOUDNESS * Math.max(0, fade)));
    file.writeInt16LE(Math.round(value * 32767), 44 + n * 2);
  }
  return file;
}
