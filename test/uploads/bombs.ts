import { docx, type Sample, sample } from './make.js';

/** Files that are far more than they seem. */
export function bombs(): Sample[] {
  const zeros = Buffer.alloc(30 * 1024 * 1024);
  const liar = { name: 'word/a.xml', data: zeros, claims: 100 };
  const shared = Array.from({ length: 60 }, (_, n) => ({
    name: `word/${n}.xml`,
    data: zeros.subarray(0, 900_000),
    sharesDataOf: 3,
  }));
  const many = Array.from({ length: 1100 }, (_, n) => ({ name: `word/${n}.xml`, data: '' }));
  return [
    sample('a bomb of one part', '说明.docx', docx({ parts: [{ name: 'word/a.xml', data: zeros }] })),
    sample('a bomb that lies about its size', '说明.docx', docx({ parts: [liar] })),
    sample(
      'a bomb whose parts overlap',
      '说明.docx',
      docx({ parts: [{ name: 'word/first.xml', data: noise(900_000), stored: true }, ...shared] }),
    ),
    sample('a bomb of eleven hundred parts', '说明.docx', docx({ parts: many })),
    sample(
      'more than ten megabytes',
      '照片.jpg',
      Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(10 * 1024 * 1024 + 1)]),
    ),
    sample(
      'more than ten megabytes as PDF',
      '合同.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(11 * 1024 * 1024), Buffer.from('%%EOF')]),
    ),
  ];
}

function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0, state = 1; at < length; at += 1)
    bytes[at] = (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16;
  return bytes;
}
