declare module 'exceljs/dist/exceljs.bare.min.js' {
  const library: { Workbook: typeof import('exceljs').Workbook };
  export default library;
}
