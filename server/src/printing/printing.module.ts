import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { TownModule } from '../town/town.module.js';
import { PdfPrinter } from './pdf-printer.service.js';
import { PrintingController } from './printing.controller.js';
import { PrintingService } from './printing.service.js';

/** Answers on paper. */
@Module({
  imports: [BoardModule, MattersModule, TownModule],
  controllers: [PrintingController],
  providers: [PdfPrinter, PrintingService],
  exports: [PdfPrinter],
})
export class PrintingModule {}
