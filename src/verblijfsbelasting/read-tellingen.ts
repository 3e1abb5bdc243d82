import { sql } from 'kysely';
import type { Huisvestingsvorm } from '../beleid/huisvesting.ts';
import type { Nachttelling } from '../beleid/verblijfsbelasting/regels.ts';
import {
  type Bezetting,
  kiesOnderbouwing,
  type Onderbouwing,
  schatNachten,
} from '../beleid/verblijfsbelasting/schatting.ts';
import type { Tijdvak } from '../beleid/verblijfsbelasting/tijdvak.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { addYears, type IsoDate } from '../platform/dates/index.ts';

/** The delivered nights of a period with their numbers by the gemeente's own BRP, as they are now. */
export async function readTellingen(
  trx: Trx,
  gemeente: string,
  { van, tot }: Pick<Tijdvak, 'van' | 'tot'>,
): Promise<Nachttelling[]> {
  const { rows } = await sql<Nachttelling>`
    select locatie, organisatie, huisvestingsvorm, maandlevering, nacht, aantal, ingeschreven,
      niet_ingeschreven as "nietIngeschreven", niet_ingeschreven_kinderen as "nietIngeschrevenKinderen",
      onbekende_kinderen as "onbekendeKinderen"
    from belastingnachten(${gemeente}, ${van}::date, ${tot}::date)`.execute(trx);
  return rows;
}

/** Nights that were asked and never delivered, as estimated; with what each location's estimate rests on. */
export type Schatting = { tellingen: Nachttelling[]; onderbouwing: Map<string, Onderbouwing> };

type Leeg = {
  locatie: string;
  organisatie: string;
  huisvestingsvorm: Huisvestingsvorm;
  maximum: number;
  nachten: IsoDate[];
};

/** Estimates what was not delivered from the maximum and how full it was in the year before (ambtshalve). */
export async function estimateTellingen(
  trx: Trx,
  gemeente: string,
  { van, tot }: Tijdvak,
): Promise<Schatting> {
  const { rows } = await sql<Leeg>`
    with nieuwste as (
      select distinct on (m.locatie, m.maand) m.locatie, m.maand, m.nachten from maandlevering m
      where m.gemeente = ${gemeente} and m.maand >= date_trunc('month', ${van}::date)::date and m.maand < ${tot}::date
      order by m.locatie, m.maand, m.versie desc
    ), ontbreekt as (
      -- Of a delivered month what was asked then: a location that is in use again was closed meanwhile.
      select q.locatie, q.organisatie, q.nacht
      from gevraagde_nachten(array[${gemeente}], ${van}::date, ${tot}::date) q
      left join nieuwste n on n.locatie = q.locatie and n.maand = date_trunc('month', q.nacht)::date
      left join lateral jsonb_to_recordset(n.nachten) d(nacht date, aantal integer) on d.nacht = q.nacht
      where n.locatie is null or (d.nacht is not null and d.aantal is null)
    )
    select q.locatie, coalesce(p.organisatie, q.organisatie) as organisatie, l.huisvestingsvorm, l.maximum,
      array_agg(q.nacht::text order by q.nacht) as nachten
    from ontbreekt q join locatie l on l.gemeente = ${gemeente} and l.id = q.locatie
    left join belastingplicht p on p.gemeente = ${gemeente} and p.locatie = q.locatie
      and daterange(p.vanaf, p.tot) @> q.nacht
    group by 1, 2, 3, 4`.execute(trx);
  const full = rows.length === 0 ? new Map() : await readBezetting(trx, gemeente, van);
  const onderbouwing = new Map<string, Onderbouwing>();
  const tellingen = rows.flatMap(({ nachten, maximum, ...place }) => {
    const rests = kiesOnderbouwing(maximum, full.get(place.locatie) ?? null, full.get('') ?? null);
    onderbouwing.set(place.locatie, rests);
    return schatNachten(rests, nachten).map(({ nacht, belast }) => ({
      ...place,
      ...{ maandlevering: null, nacht, aantal: belast, ingeschreven: 0, nietIngeschreven: belast },
      ...{ nietIngeschrevenKinderen: 0, onbekendeKinderen: 0 },
    }));
  });
  return { tellingen, onderbouwing };
}

/** How full locations were in the year before a day, and under '' all of them together. */
async function readBezetting(trx: Trx, gemeente: string, voor: IsoDate): Promise<Map<string, Bezetting>> {
  const { rows } = await sql<{ locatie: string | null; belast: string; plaatsen: string }>`
    select locatie, sum(niet_ingeschreven) as belast, sum(greatest(maximum, aantal)) as plaatsen
    from belastingnachten(${gemeente}, ${addYears(voor, -1)}::date, ${voor}::date)
    group by grouping sets ((locatie), ())`.execute(trx);
  return new Map(
    rows.map(({ locatie, belast, plaatsen }) => [
      locatie ?? '',
      { belast: Number(belast), plaatsen: Number(plaatsen) },
    ]),
  );
}
