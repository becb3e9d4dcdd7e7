/** The empty table by which an office brings in requests, with an example and lists to choose from. */
import { REPORT_ROWS } from '@huifa/shared/disclosure/outcomes';
import ExcelJS from 'exceljs';
import {
  APPLICANT_CHOICES,
  CASE_COLUMNS,
  CASE_SHEET,
  CASE_STATES,
  type CaseColumn,
  resultChoice,
} from './case-import-words.js';

/** Rows that have lists to choose from; more may be written below them. */
const ROWS_WITH_LISTS = 1_000;
const LISTS: readonly { readonly key: CaseColumn; readonly title: string; readonly choices: readonly string[] }[] = [
  { key: 'applicant', title: '申请人类型', choices: Object.values(APPLICANT_CHOICES) },
  { key: 'state', title: '状态', choices: Object.values(CASE_STATES) },
  { key: 'result', title: '结果', choices: REPORT_ROWS.map(resultChoice) },
];
const LIST_SHEET = '选项';

const EXAMPLES: readonly (readonly (string | null)[])[] = [
  [
    'HN-GK-2026-000001',
    APPLICANT_CHOICES.natural,
    '2026-03-02',
    '某路段征收补偿方案',
    CASE_STATES.closed,
    '2026-03-27',
    resultChoice('granted'),
  ],
  [
    'HN-GK-2026-000002',
    APPLICANT_CHOICES.business,
    '2026-09-08',
    '某项目环评意见',
    CASE_STATES.closed,
    '2026-10-12',
    resultChoice('denied4'),
  ],
  [
    'HN-GK-2026-000003',
    APPLICANT_CHOICES.legal,
    '2026-11-20',
    '某村集体资产清产核资结果',
    CASE_STATES.open,
    null,
    null,
  ],
];
const NOTES = [
  `填在“${CASE_SHEET}”表里，一行一件，从第二行填起。这张“示例”不会读入。`,
  '日期写成 2026-11-24。补正过的申请，收到日期填第一次收到的那一天，一件只填一行。',
  '“在办”的，办结日期和结果空着；“已办结”的，两格都要填。',
  '结果按最后的处理填，部分公开的只填（二）。有一格不对，整个文件都不读入，会逐格告诉您怎么改。',
];

/** The template as the bytes of an .xlsx. */
export async function caseTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = withHead(workbook.addWorksheet(CASE_SHEET));
  const example = withHead(workbook.addWorksheet('示例'));
  for (const row of EXAMPLES) example.addRow(row);
  example.addRow([]);
  for (const note of NOTES) example.addRow([note]);
  addLists(workbook.addWorksheet(LIST_SHEET), sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function withHead(sheet: ExcelJS.Worksheet): ExcelJS.Worksheet {
  // Everything is text: a spreadsheet that guesses makes another day of 2026.3.2.
  sheet.columns = CASE_COLUMNS.map(({ title, width }) => ({ header: title, width, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  return sheet;
}

function addLists(lists: ExcelJS.Worksheet, sheet: ExcelJS.Worksheet): void {
  lists.columns = LISTS.map(({ title }) => ({ header: title, width: 44 }));
  for (const [at, { key, title, choices }] of LISTS.entries()) {
    for (const [row, choice] of choices.entries()) lists.getCell(row + 2, at + 1).value = choice;
    const letter = lists.getColumn(at + 1).letter;
    const formula = `${LIST_SHEET}!$${letter}$2:$${letter}$${choices.length + 1}`;
    const column = CASE_COLUMNS.findIndex((one) => one.key === key) + 1;
    for (let row = 2; row <= ROWS_WITH_LISTS + 1; row += 1)
      sheet.getCell(row, column).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [formula],
        showErrorMessage: true,
        errorTitle: title,
        error: `请从列表里选${title}`,
      };
  }
}
