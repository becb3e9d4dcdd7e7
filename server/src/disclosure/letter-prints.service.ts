import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Letter } from '@huifa/shared/disclosure/letters';
import type { Actor } from '../platform/access/actor.js';
import { PdfPrinter } from '../printing/pdf-printer.service.js';
import { DisclosureCases } from './disclosure-cases.service.js';
import { LetterSheets } from './letter-sheets.service.js';
import { titleOf } from './letter-titles.js';
import { LettersService } from './letters.service.js';

type Format = 'pdf' | 'docx';

const TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Letters on paper: printed in a process of their own, from the blocks that the screen shows. */
@Injectable()
export class LetterPrints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: DisclosureCases,
    private readonly letters: LettersService,
    private readonly sheets: LetterSheets,
    private readonly printer: PdfPrinter,
  ) {}

  async letter(actor: Actor, id: string, letterId: string, format: Format): Promise<StreamableFile> {
    const found = await this.cases.within(actor, id);
    const letter = await this.letters.letter(this.dataSource.manager, id, letterId);
    const name = `${letter.number ?? '草稿'}${titleOf(letter)}`;
    return this.print(await this.sheets.sheet(found, letter), name, format);
  }

  async receipt(actor: Actor, id: string): Promise<StreamableFile> {
    const found = await this.cases.within(actor, id);
    return this.print(await this.sheets.receipt(found), `${found.matter.number}登记回执`, 'pdf');
  }

  private async print(sheet: Letter, name: string, format: Format): Promise<StreamableFile> {
    const bytes = await this.printer.letter(sheet, format);
    return new StreamableFile(bytes, {
      type: TYPES[format],
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    });
  }
}
