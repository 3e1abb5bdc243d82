import type { Selectable } from 'kysely';
import { laatsteDag } from '../beleid/termijnenwet.ts';
import type { Aanslagsoort, Grondslag, Invoer, Uitkomst } from '../beleid/verblijfsbelasting/aanslag.ts';
import type { Mindering } from '../beleid/verblijfsbelasting/mindering.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { contentHash } from '../platform/api/content-hash.ts';
import type { AanslagTable } from '../platform/database/tables.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { centenVan } from './invoer.ts';

/**
 * The input of an assessment as it is kept: what was computed from, what was taken off its lines (of a provisional one: off
 * its nights by tariff), and whether those count by the flat rate.
 */
export type Aanslaginvoer = Invoer & {
  minderingen: Mindering[];
  verminderd?: Grondslag[];
  berekening?: 'forfait';
};

/** An assessment as use cases hand it out; amounts in whole cents. */
export type Aanslag = Uitkomst & {
  id: string;
  /** As it stands on the letter. */
  nummer: string;
  gemeente: string;
  organisatie: string;
  verordening: string;
  tijdvak: string;
  van: IsoDate;
  tot: IsoDate;
  volgorde: number;
  soort: Aanslagsoort;
  aangifte: string | null;
  dagtekening: IsoDate;
  /** The last day to object; null while what is paid on a declaration was not paid. */
  bezwaarTot: IsoDate | null;
  /** The day of payment of what is paid on a declaration, once it is recorded. */
  betaaldOp: IsoDate | null;
  reden: string | null;
  invoer: Aanslaginvoer;
  /** Hexadecimal. */
  hash: string;
};

export function toAanslag(row: Selectable<AanslagTable>): Aanslag {
  return {
    id: row.id,
    gemeente: row.gemeente,
    organisatie: row.organisatie,
    verordening: row.verordening,
    tijdvak: row.tijdvak,
    van: row.van,
    tot: row.tot,
    volgorde: row.volgorde,
    soort: row.soort,
    aangifte: row.aangifte,
    nachten: row.nachten,
    reden: row.reden,
    nummer: nummerVan(row),
    dagtekening: row.dagtekening,
    bezwaarTot: verlengd(row.bezwaar_tot),
    betaaldOp: row.betaald_op,
    bedrag: centenVan(row.bedrag),
    verrekend: centenVan(row.verrekend),
    teBetalen: centenVan(row.te_betalen),
    invoer: row.invoer as Aanslaginvoer,
    hash: Buffer.from(row.hash).toString('hex'),
  };
}

/** As art. 1 Algemene termijnenwet moves it, also of assessments that were made before this was reckoned with. */
export const verlengd = (tot: IsoDate | null): IsoDate | null => (tot === null ? null : laatsteDag(tot));

/** Year and number, `2026-000012`. */
export const nummerVan = ({ dagtekening, nummer }: { dagtekening: IsoDate; nummer: string }): string =>
  `${dagtekening.slice(0, 4)}-${nummer.padStart(6, '0')}`;

/** What an assessment's hash is over. */
export const hashVanAanslag = (
  invoer: Aanslaginvoer,
  uitkomst: Uitkomst,
  aangifte: string | null,
): Buffer => {
  const { nachten, bedrag, verrekend, teBetalen } = uitkomst;
  return contentHash({ invoer, uitkomst: { nachten, bedrag, verrekend, teBetalen }, aangifte });
};

/** What was levied from an organisation over a period, in order. */
export async function readEerder(
  trx: Trx,
  of: { gemeente: string; organisatie: string; van: IsoDate; tot: IsoDate },
): Promise<Aanslag[]> {
  const rows = await trx
    .selectFrom('aanslag')
    .selectAll()
    .where('gemeente', '=', of.gemeente)
    .where('organisatie', '=', of.organisatie)
    .where('van', '=', of.van)
    .where('tot', '=', of.tot)
    .orderBy('volgorde')
    .execute();
  return rows.map(toAanslag);
}
