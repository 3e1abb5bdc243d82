/** The spreadsheet library, loaded when a workbook is first read or written: it would make every start a tenth longer. */
export async function loadExceljs() {
  return (await import('exceljs')).default;
}
