import sharp from 'sharp';
import { FileFault, readable } from './file-fault.js';

/** More than any phone takes; a small file can claim to be a wall. */
const MOST_PIXELS = 60_000_000;
/** Enough to read small print on a contract. */
const LONGEST_SIDE = 4000;
const QUALITY = 85;
const DAMAGED = '图片打不开，可能损坏了，请重新拍一张';

/**
 * Draws a photograph anew: upright, without the place where it was taken, the phone that took it, or anything that was
 * hidden behind the picture.
 */
export function redraw(bytes: Buffer, kind: 'jpg' | 'png'): Promise<Buffer> {
  return readable(async () => {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 });
    const { format, width, height } = await picture.metadata();
    if (format !== (kind === 'jpg' ? 'jpeg' : 'png')) throw new FileFault('otherPicture', DAMAGED);
    if (width * height > MOST_PIXELS) throw new FileFault('tooManyPixels', '图片太大，请用手机重新拍一张');
    const upright = picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    return kind === 'jpg' ? upright.jpeg({ quality: QUALITY }).toBuffer() : upright.png().toBuffer();
  }, DAMAGED);
}
