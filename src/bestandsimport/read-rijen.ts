import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Betekenis } from './betekenis.ts';
import { weigeringVan } from './gevoelig.ts';
import { volledigeNaam } from './naam-van.ts';
import type { Cellen, Oordeel, Rijfout } from './rijoordeel.ts';
import type { Bestandsimport } from './take-import.ts';
import { kolomVan } from './toewijzing.ts';

/** What is wrong with a row as it is shown: the column by its header, and the value unless it was refused. */
export type Foutbeeld = Pick<Rijfout, 'veld' | 'code' | 'params'> & {
  kop: string | null;
  /** Null when there is none, or when it was refused and not kept. */
  waarde: string | null;
  gastrij: number | null;
};

/** A row as it is shown. Days as the file has them; of a good row as they were read. */
export type Rijbeeld = {
  nummer: number;
  oordeel: Oordeel;
  naam: string;
  aankomst: string;
  vertrek: string;
  /** A good row's stay; null for the others. */
  verblijf: { aankomst: IsoDate; vertrek: IsoDate | null; locatie: string; personen: number } | null;
  fouten: Foutbeeld[];
  letop: string[];
  cellen: Cellen;
};

/**
 * Rows of a judged import, in the order of the file.
 * @param welke `oordeel`: these only; `na`: rows after this number, `overslaan`: without the first so many
 */
export async function readRijen(
  trx: Trx,
  bestand: Pick<Bestandsimport, 'id' | 'opzet' | 'toewijzing'>,
  welke: { oordeel: Oordeel; aantal: number; na?: number; overslaan?: number },
): Promise<Rijbeeld[]> {
  const { id } = bestand;
  const rows = await trx
    .selectFrom('importregel')
    .select(['nummer', 'oordeel', 'cellen', 'fouten', 'letop'])
    .where('import', '=', id)
    .where('lijst', '=', 'verblijven')
    .where('oordeel', '=', welke.oordeel)
    .where('nummer', '>', welke.na ?? 0)
    .orderBy('nummer')
    .limit(welke.aantal)
    .offset(welke.overslaan ?? 0)
    .execute();
  const nummers = rows.map(({ nummer }) => nummer);
  const verblijven = welke.oordeel === 'goed' ? await readVerblijven(trx, id, nummers) : new Map();
  const gastrijen = rows.flatMap(({ fouten }) =>
    (fouten as Rijfout[]).flatMap(({ gastrij }) => gastrij ?? []),
  );
  const gasten = await readGastcellen(trx, id, gastrijen);
  return rows.map(({ nummer, oordeel, cellen, fouten, letop }) => {
    const cel = (betekenis: Betekenis) => {
      const waarde = cellen[kolomVan(bestand.toewijzing?.verblijven ?? [], betekenis)];
      return waarde === undefined || weigeringVan(waarde) !== null ? undefined : waarde;
    };
    return {
      nummer,
      oordeel: oordeel ?? 'fout',
      naam: volledigeNaam(cel),
      aankomst: cel('aankomst') ?? '',
      vertrek: cel('vertrek') ?? '',
      verblijf: verblijven.get(nummer) ?? null,
      fouten: (fouten as Rijfout[]).map((fout) => foutbeeld(fout, bestand, cellen, gasten)),
      letop,
      cellen,
    };
  });
}

function foutbeeld(
  { veld, kolom, code, params, gastrij }: Rijfout,
  { opzet }: Pick<Bestandsimport, 'opzet'>,
  cellen: Cellen,
  gasten: ReadonlyMap<number, Cellen>,
): Foutbeeld {
  const lijst = gastrij === undefined ? opzet.verblijven : opzet.gasten;
  const waarde = kolom === null ? undefined : (gastrij === undefined ? cellen : gasten.get(gastrij))?.[kolom];
  return {
    veld,
    code,
    ...(params && { params }),
    kop: kolom === null ? null : (lijst?.kolommen[kolom]?.kop ?? null),
    waarde: waarde === undefined || weigeringVan(waarde) !== null ? null : waarde,
    gastrij: gastrij ?? null,
  };
}

async function readVerblijven(
  trx: Trx,
  id: string,
  nummers: readonly number[],
): Promise<Map<number, Rijbeeld['verblijf']>> {
  type Row = { nummer: number } & NonNullable<Rijbeeld['verblijf']>;
  const { rows } = await sql<Row>`
    select i.nummer, min(i.aankomst) as aankomst, min(i.vertrek) as vertrek, min(l.naam) as locatie,
      count(*)::int as personen
    from importverblijf i join locatie l on l.id = i.locatie
    where i.import = ${id}::uuid and i.nummer = any(${[...nummers]}::int[])
    group by i.nummer`.execute(trx);
  return new Map(rows.map(({ nummer, ...verblijf }) => [nummer, verblijf]));
}

async function readGastcellen(
  trx: Trx,
  id: string,
  nummers: readonly number[],
): Promise<Map<number, Cellen>> {
  if (nummers.length === 0) return new Map();
  const rows = await trx
    .selectFrom('importregel')
    .select(['nummer', 'cellen'])
    .where('import', '=', id)
    .where('lijst', '=', 'gasten')
    .where('nummer', 'in', nummers)
    .execute();
  return new Map(rows.map(({ nummer, cellen }) => [nummer, cellen]));
}
