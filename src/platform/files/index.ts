/** Reading and writing tables as files. Knows nothing of what the columns mean. */
export { type DetectedOrder, detectDateOrder } from './date-order.ts';
export { decodeText, type Encoding } from './decode-text.ts';
export type { ExportColumn, ExportRows } from './export.ts';
export { attachment, type FileFormat, fileResponse, isFileFormat, type TableFile } from './file-response.ts';
export type { ReadLimits } from './limits.ts';
export { loadExceljs } from './load-exceljs.ts';
export { qrImage } from './qr.ts';
export { type ReadOptions, readTable } from './read-table.ts';
export type { Table, TableRow, TableRows } from './table.ts';
export { type FileProblem, UnreadableFile } from './unreadable-file.ts';
export { type Pdf, type PdfBlock, writePdf } from './write-pdf.ts';
