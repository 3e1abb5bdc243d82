/** Tables as files to save. */
export {
  FILE_FORMATS,
  type FileColumn,
  type FileFormat,
  fileResponse,
  isFileFormat,
  type TableFile,
} from './table-file.ts';
