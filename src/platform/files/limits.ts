/** How much of a file is taken in. */
export interface ReadLimits {
  /** Of the file itself. */
  maxBytes: number;
  /** Of everything packed in an XLSX, after unpacking. */
  maxUnpackedBytes: number;
  maxRows: number;
  /** Cells further to the right are left out. */
  maxColumns: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxUnpackedBytes: 100 * 1024 * 1024,
  maxRows: 100_000,
  maxColumns: 200,
};
