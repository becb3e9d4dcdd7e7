import { Injectable, StreamableFile } from '@nestjs/common';
import { ANSWER_DISCLAIMER, LEGAL_AID_NOTICE, RESULT_LABELS } from '@huifa/shared/consultations/results';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { chineseDay, dayOf } from '@huifa/shared/kernel/day';
import type { OpenMatterDto } from '../board/board.dto.js';
import { BoardService } from '../board/board.service.js';
import type { AnswerView } from '../matters/matter.dto.js';
import { MatterDetails } from '../matters/matter-details.queries.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import type { Actor } from '../platform/access/actor.js';
import type { Once } from '../platform/http/once.js';
import { refuse } from '../platform/refuse.js';
import { TownService } from '../town/town.service.js';
import type { AnswerSheet, PrintedAnswer } from './answer-sheet.js';
import { PdfPrinter } from './pdf-printer.service.js';

/** Answers on paper: for the resident, the lawyer, and the office once it has said why. */
@Injectable()
export class PrintingService {
  constructor(
    private readonly matters: MatterQueries,
    private readonly details: MatterDetails,
    private readonly board: BoardService,
    private readonly town: TownService,
    private readonly printer: PdfPrinter,
  ) {}

  /** The answers of a matter within the actor's scope. A lawyer who has not searched for conflicts reads none. */
  async answers(actor: Actor, id: string): Promise<StreamableFile> {
    const row = await this.matters.within(actor, id);
    if (actor.scope === 'assigned' && row.acceptedAt === null) throw refuse('NOT_FOUND');
    return this.file(row, await this.details.answers(id));
  }

  /** The same for the office: a look is written first, and the resident is told. */
  async forOffice(actor: Actor, id: string, form: OpenMatterDto, once: Once): Promise<StreamableFile> {
    const row = await this.matters.within(actor, id);
    // Nobody is told of a look at answers that are not there.
    if ((await this.details.answers(id)).length === 0) throw refuse('NOTHING_TO_PRINT');
    this.printer.ready();
    const { answers } = await this.board.open(actor, id, form, once);
    return this.file(row, answers);
  }

  private async file(row: MatterRow, answers: readonly AnswerView[]): Promise<StreamableFile> {
    if (answers.length === 0) throw refuse('NOTHING_TO_PRINT');
    const { name, stationPhone } = await this.town.view();
    const sheet: AnswerSheet = {
      town: name,
      stationPhone,
      number: row.number,
      topic: row.topic === null ? '没有说明' : TOPICS[row.topic].label,
      answers: answers.map(printed),
      disclaimer: ANSWER_DISCLAIMER,
    };
    return new StreamableFile(await this.printer.print(sheet), {
      type: 'application/pdf',
      disposition: attachment(`${row.number}法律咨询答复.pdf`, `${row.number}.pdf`),
    });
  }
}

function printed({ words, result, givenBy, lawyerName, licenceNo, aidTold, at }: AnswerView): PrintedAnswer {
  const signature = [givenBy, lawyerName && `${lawyerName}律师`, licenceNo && `执业证号 ${licenceNo}`];
  return {
    words,
    result: RESULT_LABELS[result],
    signature: signature.filter(Boolean).join('　'),
    legalAid: aidTold ? LEGAL_AID_NOTICE : null,
    day: chineseDay(dayOf(Date.parse(at))),
  };
}

/** A name for programs that know RFC 6266, and one for those that do not. */
function attachment(name: string, plain: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
