/** What the office takes along: a table as a file that opens in its spreadsheet. */
import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';

/** Waits for the file behind a button and opens it as a spreadsheet would. */
export async function exported({ page }, button = '导出表格') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await download.path());
  return { name: download.suggestedFilename(), sheet: workbook.worksheets[0] };
}

/** The board as filtered leaves as .xlsx: what it is, what narrowed it, its rows and no others. */
export async function takeTheBoardAlong({ desk, base }) {
  await desk.page.goto(`${base}/office/?way=written`);
  await desk.page.locator('.board-list tbody tr').first().waitFor();
  const numbers = await desk.page.locator('.board-list tbody tr td:first-child a').allInnerTexts();
  const { name, sheet } = await exported(desk);
  assert.match(name, /^在办的事-\d{11,12}\.xlsx$/);
  assert.equal(sheet.getCell('A1').value, '惠南镇 · 在办的事');
  assert.equal(sheet.getCell('A2').value, '方式：书面答复');
  assert.match(sheet.getCell('A3').value, new RegExp(`导出于 .+，共 ${numbers.length} 行$`));
  assert.deepEqual(sheet.getColumn(1).values.slice(5), numbers);
  assert.ok(sheet.getCell('L5').value instanceof Date, 'when it was received is a date');
  desk.assertNoFault();
}
