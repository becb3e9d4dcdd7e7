/**
 * Prints in a process of its own: a CJK font takes far more memory than the rest of the server, and goes with this
 * process when nobody prints for a while.
 */
import { answerSheetPdf } from './answer-sheet-pdf.js';
import { letterPdf } from './letter-pdf.js';
import type { Printed, PrintJob, PrintWork } from './print-job.js';

const IDLE_MS = 30_000;

let idle = setTimeout(leave, IDLE_MS);

process.on('message', ({ id, work }: PrintJob) => {
  clearTimeout(idle);
  void made(work)
    .catch(() => null)
    .then((file) => {
      const printed: Printed = { id, file };
      process.send?.(printed);
      clearTimeout(idle);
      idle = setTimeout(leave, IDLE_MS);
    });
});
process.on('disconnect', leave);

function leave(): void {
  process.exit(0);
}

async function made(work: PrintWork): Promise<Uint8Array> {
  switch (work.kind) {
    case 'sheet':
      return answerSheetPdf(work.font, work.sheet);
    case 'letterPdf':
      return letterPdf(work.font, work.letter);
    case 'letterDocx': {
      // Who prints PDFs only does not wait for it to load.
      const { letterDocx } = await import('./letter-docx.js');
      return letterDocx(work.letter);
    }
    case 'bundle': {
      const { bundlePdf } = await import('./bundle-pdf.js');
      return bundlePdf(work.font, work.label, work.parts);
    }
  }
}
