import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { refuse } from '../platform/refuse.js';
import type { AnswerSheet, Printed, PrintJob } from './answer-sheet.js';

const PATIENCE_MS = 45_000;
/** A sheet takes a fifth of a second: who comes after these is asked to come back instead of filling the memory. */
const MOST_WAITING = 8;
/** The built child, whether this file runs built or from its source. */
const CHILD = fileURLToPath(new URL('../../dist/printing/pdf-child.js', import.meta.url));
const FONT = 'usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
/** Of the package fonts-noto-cjk: in the system, or unpacked beside it without root (scripts/system.mjs). */
const FONTS = [`/${FONT}`, fileURLToPath(new URL(`../../../.data/system/${FONT}`, import.meta.url))];

/** Hands sheets to the process that prints; it is started when needed and leaves when idle. */
@Injectable()
export class PdfPrinter implements OnModuleDestroy {
  private child: ChildProcess | null = null;
  private serial = 0;
  private readonly waiting = new Map<number, (pdf: Uint8Array | null) => void>();

  /** Where the font is looked for; tests look elsewhere. */
  fonts: readonly string[] = FONTS;

  /** The font that will be printed with. Refuses where printing would fail, before anything is written about it. */
  ready(): string {
    const font = this.fonts.find((file) => existsSync(file));
    if (font === undefined) throw refuse('FONT_MISSING');
    if (this.waiting.size >= MOST_WAITING) throw refuse('PRINTING_BUSY');
    return font;
  }

  async print(sheet: AnswerSheet): Promise<Uint8Array> {
    const font = this.ready();
    const id = (this.serial += 1);
    const printed = new Promise<Uint8Array | null>((resolve) => this.waiting.set(id, resolve));
    const job: PrintJob = { id, font, sheet };
    this.running().send(job, (error) => error && this.settle({ id, pdf: null }));
    const timer = setTimeout(() => this.settle({ id, pdf: null }), PATIENCE_MS);
    const pdf = await printed;
    clearTimeout(timer);
    if (pdf === null) throw refuse('PRINTING_FAILED');
    return pdf;
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
    for (const id of [...this.waiting.keys()]) this.settle({ id, pdf: null });
  }

  private settle({ id, pdf }: Printed): void {
    this.waiting.get(id)?.(pdf);
    this.waiting.delete(id);
  }
}
