import type { ReadLimits } from './limits.ts';
import type { TableRow, TableRows } from './table.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Rows packed together. */
const PACK = 1000;

/**
 * Makes a table of the rows of a file, one after the other. The first row with two filled cells is the header; what
 * stands above it (a title, a date) is left out.
 */
export class TableMaker {
  header: string[] | undefined;
  readonly rows = new PackedRows();
  readonly #maxRows: number;
  #seen = 0;

  constructor({ maxRows }: Pick<ReadLimits, 'maxRows'>) {
    this.#maxRows = maxRows;
  }

  /** @throws UnreadableFile when there are more rows than are taken in */
  add(row: TableRow): void {
    this.#seen += 1;
    if (this.#seen > this.#maxRows + 1)
      throw new UnreadableFile('bestand_te_veel_rijen', { rijen: this.#maxRows });
    const filled = row.cells.filter((cell) => cell !== '').length;
    if (this.header !== undefined) {
      if (filled > 0) this.rows.add({ ...row, cells: padded(row.cells, this.header.length) });
    } else if (filled >= 2) {
      this.header = row.cells.slice(0, row.cells.findLastIndex((cell) => cell !== '') + 1);
    }
  }

  /** Whether there was any row at all. */
  get filled(): boolean {
    return this.#seen > 0;
  }
}

/**
 * Rows as text, a thousand together: as objects a hundred thousand take ten times the room of the file, and all of it at
 * the same moment (docs/performance.md).
 */
class PackedRows implements TableRows {
  readonly #packs: string[] = [];
  #open: TableRow[] = [];

  add(row: TableRow): void {
    this.#open.push(row);
    if (this.#open.length < PACK) return;
    this.#packs.push(JSON.stringify(this.#open));
    this.#open = [];
  }

  get length(): number {
    return this.#packs.length * PACK + this.#open.length;
  }

  *[Symbol.iterator](): Generator<TableRow> {
    for (const pack of this.#packs) yield* JSON.parse(pack) as TableRow[];
    yield* this.#open;
  }
}

function padded(cells: string[], width: number): string[] {
  const missing = Math.max(0, width - cells.length);
  return missing ? [...cells, ...Array<string>(missing).fill('')] : cells;
}
