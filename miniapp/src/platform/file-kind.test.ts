import { fileKindOf } from './file-kind';

it('reads the kind of a file from the header that names it', () => {
  expect(fileKindOf(`attachment; filename="file.png"; filename*=UTF-8''x.pdf`)).toBe('png');
  expect(fileKindOf('attachment; filename="file.PDF"')).toBe('pdf');
});

it('takes what says nothing, or something that is not kept, for a PDF', () => {
  expect(fileKindOf('')).toBe('pdf');
  expect(fileKindOf('attachment; filename="file.exe"')).toBe('pdf');
});
