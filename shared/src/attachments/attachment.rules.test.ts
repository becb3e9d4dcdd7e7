import { claimedKind } from './attachment.rules.js';

describe('what a name claims', () => {
  it.each([
    ['欠条.jpg', 'jpg'],
    ['IMG_2031.JPEG', 'jpg'],
    ['截图.PNG', 'png'],
    ['劳动合同 2026.pdf', 'pdf'],
    ['诉状.第二稿.docx', 'docx'],
  ])('%s is %s', (name, kind) => {
    expect(claimedKind(name)).toBe(kind);
  });

  it.each([
    ['合同.exe', 'a program'],
    ['合同.exe.pdf', 'a program behind a document'],
    ['合同.docm', 'a document with macros'],
    ['图.svg', 'a picture that runs'],
    ['../../合同.pdf', 'a way out of the folder'],
    ['..\\合同.pdf', 'the same for Windows'],
    ['.pdf', 'no name'],
    ['合同.pdf ', 'an ending that Windows drops'],
    ['合同.pdf\u0000.jpg', 'two names in one'],
    ['合同\u202Efdp.jpg', 'a name that reads backwards'],
    ['nul.pdf', 'a device'],
    [`${'长'.repeat(100)}.pdf`, 'longer than anybody reads'],
    ['合同', 'nothing'],
  ])('%s claims nothing: %s', (name) => {
    expect(claimedKind(name)).toBeNull();
  });
});
