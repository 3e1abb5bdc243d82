import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { MaandleveringTable } from '../platform/database/tables.ts';
import { type IsoDate, type IsoMonth, isIsoMonth } from '../platform/dates/index.ts';

/** A month as it is asked for, `2026-10`. */
export const maandveld = z.string().refine(isIsoMonth, 'ongeldige_maand');

/** As the database keeps it: its first day. */
export const firstOf = (maand: IsoMonth): IsoDate => `${maand}-01`;
/** And back. */
export const monthOf = (day: IsoDate): IsoMonth => day.slice(0, 7);

/** Why something that was delivered is changed. */
export const reden = z.string().trim().min(1, 'verplicht').max(500);

/** A version of a delivered month, by numbers. */
export type Maandversie = Pick<
  Selectable<MaandleveringTable>,
  | 'id'
  | 'gemeente'
  | 'locatie'
  | 'versie'
  | 'wijze'
  | 'reden'
  | 'tijdig'
  | 'gevraagd'
  | 'op_tijd'
  | 'te_laat'
  | 'ingehaald'
  | 'ontbreekt'
  | 'overnachtingen'
  | 'nachten'
> & {
  maand: IsoMonth;
  /** Hexadecimal. */
  hash: string;
  /** ISO moment. */
  geleverdOp: string;
  /** Name of who delivered; null when it went by itself, or for who may not know. */
  door: string | null;
};

export const VERSIEVELDEN = [
  'm.id',
  'm.gemeente',
  'm.locatie',
  'm.maand',
  'm.versie',
  'm.wijze',
  'm.reden',
  'm.tijdig',
  'm.geleverd_op',
  'm.gevraagd',
  'm.op_tijd',
  'm.te_laat',
  'm.ingehaald',
  'm.ontbreekt',
  'm.overnachtingen',
  'm.nachten',
  'm.hash',
] as const;

type Row = Omit<Maandversie, 'hash' | 'geleverdOp' | 'door'> & {
  hash: Uint8Array;
  geleverd_op: Date;
  door?: string | null;
};

/** A row as use cases hand it out. */
export function toMaandversie({ hash, geleverd_op, door = null, ...row }: Row): Maandversie {
  return {
    ...row,
    maand: monthOf(row.maand),
    hash: Buffer.from(hash).toString('hex'),
    geleverdOp: geleverd_op.toISOString(),
    door,
  };
}
