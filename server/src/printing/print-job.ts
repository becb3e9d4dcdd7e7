import type { Letter } from '@huifa/shared/disclosure/letters';
import type { AnswerSheet } from './answer-sheet.js';

/** .pdf to be sealed or served, .docx for an office that finishes it in its own program. */
export type LetterFormat = 'pdf' | 'docx';

/** A part of a bundle: a letter to be printed, or a file that is there already. */
export type BundlePart =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'file'; readonly type: 'pdf' | 'png' | 'jpg'; readonly bytes: Uint8Array };

/** What the child process prints: it knows nothing but what is in here. */
export type PrintWork =
  | { readonly kind: 'sheet'; readonly font: string; readonly sheet: AnswerSheet }
  | { readonly kind: 'letterPdf'; readonly font: string; readonly letter: Letter }
  | { readonly kind: 'letterDocx'; readonly letter: Letter }
  | { readonly kind: 'bundle'; readonly font: string; readonly label: string; readonly parts: readonly BundlePart[] };

/** To the child. */
export interface PrintJob {
  readonly id: number;
  readonly work: PrintWork;
}

/** From the child: the file, or that it failed. */
export interface Printed {
  readonly id: number;
  readonly file: Uint8Array | null;
}
