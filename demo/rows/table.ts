import type { Insertable } from 'kysely';
import type { Tables } from '../../src/platform/database/tables.ts';

/** Columns that hold JSON: here values, where Kysely's insert takes their text. */
type JsonColumn =
  | 'details'
  | 'velden'
  | 'oud'
  | 'nieuw'
  | 'opzet'
  | 'toewijzing'
  | 'lezing'
  | 'uitkomst'
  | 'cellen'
  | 'fouten';

/** How a value is written in a row to load: moments in ISO 8601, bytes `\\x…`. */
type Written<V> = V extends Date ? string : V extends Uint8Array ? string : V;

/** A row to load. */
export type Row<T extends keyof Tables> = {
  [C in keyof Insertable<Tables[T]>]: C extends JsonColumn ? unknown : Written<Insertable<Tables[T]>[C]>;
};

/** Rows of several tables. Those of one table have the same columns. */
export type Rows = { [T in keyof Tables]?: Row<T>[] };
