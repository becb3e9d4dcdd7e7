import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Letter } from '@huifa/shared/disclosure/letters';
import { refuse } from '../platform/refuse.js';
import type { AnswerSheet } from './answer-sheet.js';
import type { BundlePart, LetterFormat, Printed, PrintJob, PrintWork } from './print-job.js';

const PATIENCE_MS = 45_000;
/** A sheet takes a fifth of a second: who comes after these is asked to come back instead of filling the memory. */
const MOST_WAITING = 8;
/** The built child, whether this file runs built or from its source. */
const CHILD = fileURLToPath(new URL('../../dist/printing/pdf-child.js', import.meta.url));
const SANS = 'NotoSansCJK-Regular.ttc';
/** Nearer to the faces of official letters. */
const SERIF = 'NotoSerifCJK-Regular.ttc';

/** Of the package fonts-noto-cjk: in the system, or unpacked beside it without root (scripts/system.mjs). */
function placesOf(font: string): readonly string[] {
  const path = `usr/share/fonts/opentype/noto/${font}`;
  return [`/${path}`, fileURLToPath(new URL(`../../../.data/system/${path}`, import.meta.url))];
}

export type { BundlePart };

/** Hands sheets and letters to the process that prints; it is started when needed and leaves when idle. */
@Injectable()
export class PdfPrinter implements OnModuleDestroy {
  private child: ChildProcess | null = null;
  private serial = 0;
  private readonly waiting = new Map<number, (file: Uint8Array | null) => void>();

  /** Where the font is looked for; tests look elsewhere. */
  fonts: readonly string[] = placesOf(SANS);
  letterFonts: readonly string[] = [...placesOf(SERIF), ...placesOf(SANS)];

  /** The font that will be printed with. Refuses where printing would fail, before anything is written about it. */
  ready(fonts = this.fonts): string {
    const font = fonts.find((file) => existsSync(file));
    if (font === undefined) throw refuse('FONT_MISSING');
    this.askForRoom();
    return font;
  }

  async print(sheet: AnswerSheet): Promise<Uint8Array> {
    return this.made({ kind: 'sheet', font: this.ready(), sheet });
  }

  /** A letter of a disclosure request as a file. Only a .pdf needs a font here. */
  async letter(letter: Letter, format: LetterFormat): Promise<Uint8Array> {
    if (format === 'pdf') return this.made({ kind: 'letterPdf', font: this.ready(this.letterFonts), letter });
    this.askForRoom();
    return this.made({ kind: 'letterDocx', letter });
  }

  /** One numbered document of letters and files. `label`: Latin signs that stand before each page number. */
  async bundle(label: string, parts: readonly BundlePart[]): Promise<Uint8Array> {
    return this.made({ kind: 'bundle', font: this.ready(this.letterFonts), label, parts });
  }

  private askForRoom(): void {
    if (this.waiting.size >= MOST_WAITING) throw refuse('PRINTING_BUSY');
  }

  private async made(work: PrintWork): Promise<Uint8Array> {
    const id = (this.serial += 1);
    const printed = new Promise<Uint8Array | null>((resolve) => this.waiting.set(id, resolve));
    const job: PrintJob = { id, work };
    this.running().send(job, (error) => error && this.settle({ id, file: null }));
    const timer = setTimeout(() => this.settle({ id, file: null }), PATIENCE_MS);
    const file = await printed;
    clearTimeout(timer);
    if (file === null) throw refuse('PRINTING_FAILED');
    return file;
  }

  onModuleDestroy(): void {
    this.child?.kill();
  }

  private running(): ChildProcess {
    if (this.child !== null) return this.child;
    const child = fork(CHILD, [], { serialization: 'advanced', stdio: 'ignore', execArgv: [], env: {} });
    child.on('message', (printed: Printed) => this.settle(printed));
    child.once('exit', () => this.gone(child));
    child.once('error', () => this.gone(child));
    // It must not keep a server alive that wants to stop.
    child.unref();
    child.channel?.unref();
    this.child = child;
    return child;
  }

  /** What it still owed is printed by nobody. */
  private gone(child: ChildProcess): void {
    if (this.child !== child) return;
    this.child = null;
    for (const id of [...this.waiting.keys()]) this.settle({ id, file: null });
  }

  private settle({ id, file }: Printed): void {
    this.waiting.get(id)?.(file);
    this.waiting.delete(id);
  }
}
