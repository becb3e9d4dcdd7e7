import { inFont } from './printable.js';

const han = (codePoint: number) => codePoint >= 0x4e00 && codePoint <= 0x9fff;

describe('what a font can show', () => {
  it('keeps what it knows, line by line', () => {
    expect(inFont('先协商\r\n再仲裁', han)).toEqual({ text: '先协商\n再仲裁', missing: 0 });
  });

  it('marks what it lacks and counts it, once for a character of two units', () => {
    expect(inFont('好🙂的👍', han)).toEqual({ text: '好〓的〓', missing: 2 });
  });

  it('leaves out what draws nothing', () => {
    expect(inFont('仲\u200d裁\ufe0f\u0007', han)).toEqual({ text: '仲裁', missing: 0 });
  });
});
