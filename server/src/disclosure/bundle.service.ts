import { buffer } from 'node:stream/consumers';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  APPLICANT_LABELS,
  CHANNEL_LABELS,
  FORM_LABELS,
  SERVICE_WAY_LABELS,
} from '@huifa/shared/disclosure/applications';
import type { Block, Letter } from '@huifa/shared/disclosure/letters';
import { chineseDay, dayOf } from '@huifa/shared/kernel/day';
import type { Actor } from '../platform/access/actor.js';
import { type BundlePart, PdfPrinter } from '../printing/pdf-printer.service.js';
import type { DeskDisclosureView } from './desk-disclosure.dto.js';
import { DeskDisclosureViews } from './desk-disclosure.views.js';
import { DisclosureCases } from './disclosure-cases.service.js';
import { LetterSheets } from './letter-sheets.service.js';
import { LettersService } from './letters.service.js';
import { SealedFiles } from './sealed-files.service.js';

const STEP_LABELS = { department: '承办部门', adviser: '法律意见', secrecy: '保密审查' } as const;
const WAY_LABELS = { app: '小程序', ems: '邮寄（EMS）', inPerson: '当面' } as const;
const RESULT_LABELS = { signed: '本人签收', byOther: '他人代收', station: '驿站', returned: '退回' } as const;

/**
 * 案卷: one numbered document that stands as evidence (行诉 and 复议 ask for all of it): application, count of days, search
 * and opinions, confirmations, service, and every letter as it was sealed.
 */
@Injectable()
export class BundleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: DisclosureCases,
    private readonly desk: DeskDisclosureViews,
    private readonly letters: LettersService,
    private readonly sheets: LetterSheets,
    private readonly files: SealedFiles,
    private readonly printer: PdfPrinter,
  ) {}

  async bundle(actor: Actor, id: string): Promise<StreamableFile> {
    const view = await this.desk.view(actor, id);
    const parts: BundlePart[] = [
      { kind: 'letter', letter: form('政府信息公开申请案卷', view.number, [...application(view), ...course(view)]) },
      ...(await this.letterParts(actor, id, view)),
    ];
    const bytes = await this.printer.bundle(view.number, parts);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${view.number}案卷.pdf`)}`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition });
  }

  private async letterParts(actor: Actor, id: string, view: DeskDisclosureView): Promise<BundlePart[]> {
    const found = await this.cases.within(actor, id);
    const parts: BundlePart[] = [];
    for (const { id: letterId, sealed, state } of view.letters) {
      if (state === 'draft') continue;
      if (sealed) {
        const { kind, stream } = await this.files.forOffice(actor, id, letterId);
        parts.push({ kind: 'file', type: kind as 'pdf' | 'png' | 'jpg', bytes: await buffer(stream) });
      } else {
        const letter = await this.letters.letter(this.dataSource.manager, id, letterId);
        parts.push({ kind: 'letter', letter: await this.sheets.sheet(found, letter) });
      }
    }
    return parts;
  }
}

function form(title: string, number: string, blocks: Block[]): Letter {
  return { kind: 'serviceRecord', title, number, addressee: null, blocks, slip: [], agency: null, date: null };
}

function row(label: string, text: string): Block {
  return { kind: 'row', label, text };
}

function application(view: DeskDisclosureView): Block[] {
  return [
    row('登记编号', view.number),
    row('申请人', `${view.applicantName}（${APPLICANT_LABELS[view.applicantKind]}）`),
    ...(view.agentName === null ? [] : [row('代理人', view.agentName)]),
    row('提交方式', CHANNEL_LABELS[view.channel]),
    row('提交日期', chineseDay(dayOf(Date.parse(view.submittedAt)))),
    row('收到之日', view.receivedOn === null ? '尚未确认' : `${chineseDay(view.receivedOn)}（${view.receiptRule}）`),
    row('申请内容', view.wanted),
    ...(view.features === null ? [] : [row('其他特征', view.features)]),
    row('形式要求', `${FORM_LABELS[view.form]}；${SERVICE_WAY_LABELS[view.serviceWay]}`),
    row('市平台登记号', view.platformNumber ?? '未登记'),
  ];
}

function course(view: DeskDisclosureView): Block[] {
  return [
    ...view.ledger.map(({ what, law, effect }) => row('期限', `${what}：${effect}（${law}）`)),
    ...view.departments.map(({ name, assignedOn, returnedOn, search, opinion }) =>
      row(
        '承办部门',
        [
          `${name}，${chineseDay(assignedOn)}分办`,
          returnedOn === null ? '未交回' : `${chineseDay(returnedOn)}交回`,
          ...(search === null ? [] : [`检索记录：${search}`]),
          ...(opinion === null ? [] : [`意见：${opinion}`]),
        ].join('；'),
      ),
    ),
    ...view.letters.flatMap(({ title, number, signedOn, signerName, reviews, services, voidReason }) => [
      row(
        '文书',
        [title, number, signedOn === null ? null : `${chineseDay(signedOn)}由${signerName}签发`, voidReason]
          .filter((text) => text !== null)
          .join('，'),
      ),
      ...reviews.map(({ step, agrees, byName, on, opinion }) =>
        row(
          '确认',
          `${STEP_LABELS[step]}：${byName}，${chineseDay(on)}，${agrees ? '同意' : '不同意'}${opinion === null ? '' : `（${opinion}）`}`,
        ),
      ),
      ...services.map(({ way, sentOn, trackingNo, result, resultOn }) =>
        row(
          '送达',
          `${WAY_LABELS[way]}，${chineseDay(sentOn)}${trackingNo === null ? '' : `，单号 ${trackingNo}`}${result === null ? '，尚无回执' : `，${RESULT_LABELS[result]}${resultOn === null ? '' : `（${chineseDay(resultOn)}）`}`}`,
        ),
      ),
    ]),
    ...view.remedies.map(({ caseNumber, openedOn, endedOn }) =>
      row(
        '救济',
        `${caseNumber}，${chineseDay(openedOn)}收到${endedOn === null ? '，尚未审结' : `，${chineseDay(endedOn)}审结`}`,
      ),
    ),
  ];
}
