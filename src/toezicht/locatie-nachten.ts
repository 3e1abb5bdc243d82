import { sql } from 'kysely';
import { type Nachttoestand, nachttoestand, type Tijdigheid } from '../beleid/nacht.ts';
import type { SignaalsoortCode } from '../beleid/signaalsoorten.ts';
import type { Signaalstatus } from '../beleid/signaalstatus.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import {
  addDays,
  addToMonth,
  type IsoDate,
  type IsoMonth,
  type LocalTime,
  monthOf,
} from '../platform/dates/index.ts';

/** A night that was asked of a location; `aantal` is null when nobody confirmed. */
export type LocatieNacht = {
  nacht: IsoDate;
  toestand: Nachttoestand;
  aantal: number | null;
  maximum: number;
};

/** A month of nights, summed. */
export type LocatieMaand = {
  maand: IsoMonth;
  opTijd: number;
  teLaat: number;
  ontbreekt: number;
  /** Most and mean number of people in a confirmed night; null when none was. */
  hoogste: number | null;
  gemiddeld: number | null;
};

export type LocatieSignaal = {
  id: string;
  soort: SignaalsoortCode;
  status: Signaalstatus;
  aangemaaktOp: string;
};

/** How many months the history goes back, the present one included. */
const MONTHS = 13;

/** The nights asked of a location in the last 13 months, up to and with tonight, oldest first. */
export async function readLocatieNachten(
  trx: Trx,
  locatie: { gemeente: string; id: string; maximum: number },
  tonight: IsoDate,
  when: { sluitingsuur: LocalTime; nu: Date },
): Promise<LocatieNacht[]> {
  const from = `${addToMonth(monthOf(tonight), 1 - MONTHS)}-01`;
  const { rows } = await sql<{
    nacht: IsoDate;
    aantal: number | null;
    maximum: number | null;
    tijdigheid: Tijdigheid | null;
  }>`
    select q.nacht, n.aantal, n.maximum, n.tijdigheid
    from gevraagde_nachten(array[${locatie.gemeente}], ${from}::date, ${addDays(tonight, 1)}::date) q
    left join nacht n on n.gemeente = q.gemeente and n.locatie = q.locatie and n.nacht = q.nacht
    where q.locatie = ${locatie.id}::uuid order by q.nacht`.execute(trx);
  return rows.map(({ nacht, aantal, maximum, tijdigheid }) => ({
    nacht,
    aantal,
    maximum: maximum ?? locatie.maximum,
    toestand: tijdigheid ?? nachttoestand(nacht, null, when),
  }));
}

/** Newest month first; a night that is still open counts for nothing. */
export function sumMonths(nachten: readonly LocatieNacht[]): LocatieMaand[] {
  const months = new Map<IsoMonth, LocatieNacht[]>();
  for (const nacht of nachten) {
    const maand = monthOf(nacht.nacht);
    months.set(maand, [...(months.get(maand) ?? []), nacht]);
  }
  return [...months].reverse().map(([maand, rows]) => {
    const counts = rows.flatMap(({ aantal }) => (aantal === null ? [] : [aantal]));
    const count = (...states: Nachttoestand[]) =>
      rows.filter(({ toestand }) => states.includes(toestand)).length;
    return {
      maand,
      opTijd: count('op_tijd'),
      teLaat: count('te_laat', 'ingehaald'),
      ontbreekt: count('ontbreekt'),
      hoogste: counts.length === 0 ? null : Math.max(...counts),
      gemiddeld: counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0) / counts.length,
    };
  });
}

/** Signals about a location, newest first. */
export async function readLocatieSignalen(trx: Trx, locatie: string): Promise<LocatieSignaal[]> {
  const rows = await trx
    .selectFrom('signaal')
    .select(['id', sql<SignaalsoortCode>`soort`.as('soort'), 'status', 'aangemaakt_op'])
    .where('locatie', '=', locatie)
    .orderBy('aangemaakt_op', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(({ aangemaakt_op, ...row }) => ({ ...row, aangemaaktOp: aangemaakt_op.toISOString() }));
}
