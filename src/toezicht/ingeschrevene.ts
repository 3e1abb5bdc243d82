import { sql } from 'kysely';
import type { ExtraVeld } from '../beleid/registratievelden.ts';
import type { Slaper } from '../nachtregister/index.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Avond } from './avonden.ts';

/** Somebody on the register: what art. 438 Sr asks, and what the gemeente switched on besides. */
export type Ingeschrevene = Pick<
  Slaper,
  | 'verblijf'
  | 'locatie'
  | 'naam'
  | 'woonplaats'
  | 'land'
  | 'aankomst'
  | 'verwacht_vertrek'
  | 'vertrek'
  | 'documentsoort'
  | 'identiteit_vastgesteld'
  | 'meereizend'
> &
  Partial<Pick<Slaper, ExtraVeld>>;

/** Fields beyond art. 438 Sr that each gemeente asked for on that night. */
export async function extraVeldenVan(trx: Trx, nights: readonly Avond[]): Promise<Map<string, ExtraVeld[]>> {
  const { rows } = await sql<{
    gemeente: string;
    veld: ExtraVeld;
    vanaf: IsoDate;
    tot: IsoDate | null;
  }>`/* often */
    select gemeente, veld, vanaf, tot from registratieveld
    where gemeente = any(${nights.map(({ gemeente }) => gemeente)}::text[])`.execute(trx);
  const inForce = (nacht: IsoDate, row: (typeof rows)[number]) =>
    row.vanaf <= nacht && (row.tot === null || row.tot > nacht);
  return new Map(
    nights.map(({ gemeente, nacht }) => [
      gemeente,
      rows.filter((row) => row.gemeente === gemeente && inForce(nacht, row)).map(({ veld }) => veld),
    ]),
  );
}

/** Only what may be shown of somebody. */
export function toIngeschrevene(
  slaper: Slaper,
  extra: ReadonlyMap<string, readonly ExtraVeld[]>,
): Ingeschrevene {
  const { verblijf, locatie, naam, woonplaats, land, aankomst, verwacht_vertrek, vertrek } = slaper;
  const { documentsoort, identiteit_vastgesteld, meereizend } = slaper;
  const asked = (extra.get(slaper.gemeente) ?? []).map((veld) => [veld, slaper[veld]]);
  return {
    verblijf,
    locatie,
    naam,
    woonplaats,
    land,
    aankomst,
    verwacht_vertrek,
    vertrek,
    documentsoort,
    identiteit_vastgesteld,
    meereizend,
    ...Object.fromEntries(asked),
  };
}
