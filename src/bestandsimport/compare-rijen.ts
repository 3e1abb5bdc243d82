import { sql } from 'kysely';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Letop, Rijfout } from './rijoordeel.ts';
import type { Bestandsimport, Uitkomst } from './take-import.ts';

/** A verdict on one row that follows from another row or a stay of the register. */
type Gevolg = { nummer: number; oordeel: 'dubbel' | 'fout'; fouten: Rijfout[] };

/**
 * Holds the rows that are right by themselves against each other and against the register: the same person at the same
 * location for the same days is there already; the same person elsewhere or otherwise in those days is a mistake
 * (nobody sleeps in two places, Bijlage 2.4). A bed that is taken is left open. Can be repeated: what the register has
 * gained since then counts.
 * @param vandaag whose departure has passed is present no more
 * @returns the numbers of the whole import
 */
export async function compareRijen(
  trx: Trx,
  { id, organisatie }: Pick<Bestandsimport, 'id' | 'organisatie'>,
  vandaag: IsoDate,
): Promise<Uitkomst> {
  const van: Van = { trx, id, organisatie, vandaag };
  for (const find of [sameRows, sameStays, otherStays, overlappingRows, deliveredMonths])
    await passOn(van, await find(van));
  await freeBeds(van);
  return count(van);
}

/** The import that is judged, and the day. */
type Van = { trx: Trx; id: string; organisatie: string; vandaag: IsoDate };

const stays = ({ organisatie, id }: Van) =>
  sql`(select * from importverblijf where organisatie = ${organisatie}::uuid and import = ${id}::uuid) g`;

/** Nothing says that who has this name and place is another than the one of the register. */
const kanZijn = sql<boolean>`(v.geboortedatum <> g.geboortedatum or v.nationaliteit <> g.nationaliteit) is not true`;

/** Who a row of the file is about, as the file can tell. */
const wie = sql<string>`concat_ws(' | ', sleutel, geboortedatum, nationaliteit)`;

/** Gives rows another verdict; they become no stays then. */
async function passOn({ trx, id, organisatie }: Van, gevolgen: readonly Gevolg[]): Promise<void> {
  if (gevolgen.length === 0) return;
  await sql`update importregel r set oordeel = g.oordeel, fouten = g.fouten, letop = '{}'
    from jsonb_to_recordset(${JSON.stringify(gevolgen)}::jsonb) as g (nummer int, oordeel text, fouten jsonb)
    where r.organisatie = ${organisatie}::uuid and r.import = ${id}::uuid and r.lijst = 'verblijven'
      and r.nummer = g.nummer`.execute(trx);
  await sql`delete from importverblijf where organisatie = ${organisatie}::uuid and import = ${id}::uuid
    and nummer = any(${gevolgen.map(({ nummer }) => nummer)}::int[])`.execute(trx);
}

const persoonfout = (code: string, params?: Rijfout['params']): Rijfout => ({
  veld: 'persoon',
  kolom: null,
  code,
  ...(params && { params }),
});

/** The same row once more, further down. */
async function sameRows(van: Van): Promise<Gevolg[]> {
  const { rows } = await sql<{ nummer: number; eerste: number }>`
    select nummer, eerste from (
      select nummer, first_value(nummer) over (partition by sleutel, geboortedatum, nationaliteit, locatie, aankomst, vertrek
        order by nummer) as eerste
      from ${stays(van)} where volg = 1) d
    where nummer <> eerste`.execute(van.trx);
  return rows.map(({ nummer, eerste }) => ({
    nummer,
    oordeel: 'dubbel',
    fouten: [persoonfout('dubbel_in_bestand', { rij: eerste })],
  }));
}

/** The same stay, registered before by whatever way. */
async function sameStays(van: Van): Promise<Gevolg[]> {
  const { rows } = await sql<{ nummer: number }>`
    select distinct g.nummer from ${stays(van)}
    join verblijf v on v.organisatie = g.organisatie and v.persoonssleutel = g.sleutel and v.locatie = g.locatie
      and v.aankomst = g.aankomst and coalesce(v.vertrek, v.verwacht_vertrek) is not distinct from g.vertrek
    where g.volg = 1 and v.status <> 'vervallen' and ${kanZijn}`.execute(van.trx);
  return rows.map(({ nummer }) => ({
    nummer,
    oordeel: 'dubbel',
    fouten: [persoonfout('dubbel_in_register')],
  }));
}

/** The same person in the register in some of the same nights; or twice present at once, which an overstay can make. */
async function otherStays(van: Van): Promise<Gevolg[]> {
  type Ander = { nummer: number; zelfde: boolean; aankomst: IsoDate; vertrek: IsoDate | null };
  const { rows } = await sql<Ander>`
    select distinct on (g.nummer) g.nummer, v.locatie = g.locatie and v.aankomst = g.aankomst as zelfde, v.aankomst,
      coalesce(v.vertrek, v.verwacht_vertrek) as vertrek
    from ${stays(van)}
    join verblijf v on v.organisatie = g.organisatie and v.persoonssleutel = g.sleutel and v.status <> 'vervallen'
      and ${kanZijn} and (v.bezet && daterange(g.aankomst, g.vertrek) or (v.status = 'aanwezig' and ${present(van)}))
    order by g.nummer, zelfde desc, v.aankomst`.execute(van.trx);
  return rows.map(({ nummer, zelfde, aankomst, vertrek }) => {
    const code = !zelfde
      ? 'elders_ingeschreven'
      : vertrek === null
        ? 'ingeschreven_zonder_vertrek'
        : 'ander_vertrek';
    return {
      nummer,
      oordeel: 'fout',
      fouten: [persoonfout(code, { aankomst, ...(vertrek !== null && { vertrek }) })],
    };
  });
}

/** The same person in two rows with nights in common: by arrival the first stays, the next must be looked at. */
async function overlappingRows(van: Van): Promise<Gevolg[]> {
  const rows = await severalOf(van, wie);
  return firstComeFirst(rows).map(({ nummer, eerder }) => ({
    nummer,
    oordeel: 'fout',
    fouten: [persoonfout('overlap_in_bestand', { rij: eerder })],
  }));
}

/** A row that would add nights to a month that was delivered already (Bijlage 2.10). */
async function deliveredMonths(van: Van): Promise<Gevolg[]> {
  const { rows } = await sql<{ nummer: number; maand: string; locatie: string }>`
    select distinct on (g.nummer) g.nummer, to_char(m.maand, 'YYYY-MM') as maand, g.locatie from ${stays(van)}
    join maandlevering m on m.gemeente = g.gemeente and m.locatie = g.locatie and m.versie = 1
      and g.aankomst <= ${van.vandaag}::date
      and daterange(g.aankomst, g.vertrek) && daterange(m.maand, (m.maand + interval '1 month')::date)
    where not exists (select from maandcorrectie c where c.gemeente = m.gemeente and c.locatie = m.locatie
      and c.maand = m.maand and c.afgerond_op is null)
    order by g.nummer, m.maand`.execute(van.trx);
  return rows.map(({ nummer, maand, locatie }) => ({
    nummer,
    oordeel: 'fout',
    fouten: [persoonfout('maand_geleverd', { maand, locatie })],
  }));
}

type Bezetter = { nummer: number; wat: string; aankomst: IsoDate; vertrek: IsoDate | null };

async function severalOf(van: Van, wat: ReturnType<typeof sql<string>>): Promise<Bezetter[]> {
  const { rows } = await sql<Bezetter>`
    select nummer, wat, aankomst, vertrek from (
      select nummer, ${wat} as wat, aankomst, vertrek, count(*) over (partition by ${wat}) as keer
      from ${stays(van)} where volg = 1 and ${wat} is not null) d
    where keer > 1 order by wat, aankomst, nummer`.execute(van.trx);
  return rows;
}

/** Of stays ordered by arrival, those that begin before an earlier kept one has ended. */
function firstComeFirst(rows: readonly Bezetter[]): { nummer: number; eerder: number }[] {
  let vorige: Bezetter | undefined;
  return rows.flatMap((row) => {
    const bezet = vorige?.wat === row.wat && (vorige.vertrek === null || vorige.vertrek > row.aankomst);
    if (bezet && vorige) return [{ nummer: row.nummer, eerder: vorige.nummer }];
    vorige = row;
    return [];
  });
}

/** Two can't have one bed; who was there first keeps it, the other gets none until somebody gives one. */
async function freeBeds(van: Van): Promise<void> {
  const { rows: bezet } = await sql<{ nummer: number }>`
    select distinct g.nummer from ${stays(van)}
    join verblijf v on v.slaapplaats = g.slaapplaats and v.status <> 'vervallen'
      and (v.bezet_slaapplaats && daterange(g.aankomst, g.vertrek) or (v.status = 'aanwezig' and ${present(van)}))
    `.execute(van.trx);
  await letGo(van, bezet);
  await letGo(van, firstComeFirst(await severalOf(van, sql`slaapplaats::text`)));
}

async function letGo({ trx, id, organisatie }: Van, rows: readonly { nummer: number }[]): Promise<void> {
  if (rows.length === 0) return;
  const letop: Letop = 'slaapplaats_bezet';
  const nummers = rows.map(({ nummer }) => nummer);
  await sql`update importverblijf set slaapplaats = null
    where organisatie = ${organisatie}::uuid and import = ${id}::uuid and nummer = any(${nummers}::int[])`.execute(
    trx,
  );
  await sql`update importregel set letop = letop || ${letop}::text
    where organisatie = ${organisatie}::uuid and import = ${id}::uuid and lijst = 'verblijven'
      and nummer = any(${nummers}::int[])`.execute(trx);
}

/** A stay of the file that is going on, the day of departure included. */
const present = ({ vandaag }: Van) =>
  sql`g.aankomst <= ${vandaag}::date and coalesce(g.vertrek, 'infinity'::date) >= ${vandaag}::date`;

async function count(van: Van): Promise<Uitkomst> {
  const rijen = await van.trx
    .selectFrom('importregel')
    .select(({ fn }) => ['oordeel', fn.countAll<string>().as('aantal')])
    .where('import', '=', van.id)
    .where('lijst', '=', 'verblijven')
    .groupBy('oordeel')
    .execute();
  const aantal = (oordeel: string) => Number(rijen.find((rij) => rij.oordeel === oordeel)?.aantal ?? 0);
  type Telling = Pick<Uitkomst, 'personen' | 'medereizigers' | 'van' | 'tot' | 'verwacht' | 'vertrokken'>;
  const { rows } = await sql<Telling>`
    select count(*)::int as personen, (count(*) filter (where volg > 1))::int as medereizigers, min(aankomst) as van,
      case when count(*) = count(vertrek) then max(vertrek) end as tot,
      (count(*) filter (where aankomst > ${van.vandaag}::date))::int as verwacht,
      (count(*) filter (where vertrek < ${van.vandaag}::date))::int as vertrokken
    from ${stays(van)}`.execute(van.trx);
  const telling = rows[0] ?? {
    personen: 0,
    medereizigers: 0,
    van: null,
    tot: null,
    verwacht: 0,
    vertrokken: 0,
  };
  return {
    goed: aantal('goed'),
    dubbel: aantal('dubbel'),
    geen_nacht: aantal('geen_nacht'),
    fout: aantal('fout'),
    ...telling,
    aanwezig: telling.personen - telling.verwacht - telling.vertrokken,
  };
}
