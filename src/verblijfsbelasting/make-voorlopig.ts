import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type Grondslag, grondslagVan } from '../beleid/verblijfsbelasting/aanslag.ts';
import { type Tijdvak, vorigJaar } from '../beleid/verblijfsbelasting/tijdvak.ts';
import { tariefOp, type Verordening, verordeningOp } from '../beleid/verblijfsbelasting/verordening.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { addYears, type IsoDate } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { groupBy } from './group-by.ts';
import { kiesGemeente, tijdvakveld } from './invoer.ts';
import { lockHeffing, refuseOverlap } from './make-aangiften.ts';
import { readVerordeningen } from './read-verordeningen.ts';
import { writeAanslag } from './write-aanslag.ts';

/**
 * Makes provisional assessments over a period: the ordinance's share of the taxed nights of the same period a year before,
 * at this year's tariffs. For everybody who had nights then, has those locations still, and was not assessed over this
 * period yet.
 * @throws Refused `tijdvak_overlapt` when some of its nights were declared or levied over another period: it would not be
 *   set off; `voorlopig_niet` when the ordinance has none; `voorlopig_geen_nachten` when nobody had nights
 */
export const makeVoorlopig = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z.object({ gemeente: z.string(), tijdvak: tijdvakveld }),
  async run(scope, { gemeente: code, tijdvak }): Promise<{ gemaakt: number }> {
    const { trx } = scope;
    const { gemeente } = await kiesGemeente(scope, code);
    await lockHeffing(scope, gemeente.code);
    await refuseOverlap(trx, gemeente.code, tijdvak);
    const verordeningen = await readVerordeningen(trx, gemeente.code);
    const verordening = verordeningOp(verordeningen, tijdvak.van);
    if (verordening === undefined)
      throw new Refused('verordening_ontbreekt', { params: { nacht: tijdvak.van } });
    const { voorlopigPercentage: percentage, afronding } = verordening;
    if (percentage === null) throw new Refused('voorlopig_niet');
    const before = await readVorigJaar(trx, gemeente.code, tijdvak, verordeningen);
    if (before.size === 0)
      throw new Refused('voorlopig_geen_nachten', { params: { tijdvak: vorigJaar(tijdvak).code } });
    const levied = await trx
      .selectFrom('aanslag')
      .select('organisatie')
      .where('gemeente', '=', gemeente.code)
      .where('van', '<', tijdvak.tot)
      .where('tot', '>', tijdvak.van)
      .execute();
    for (const { organisatie } of levied) before.delete(organisatie);
    for (const [organisatie, grondslag] of before) if (grondslag.length === 0) before.delete(organisatie);
    for (const [organisatie, grondslag] of before)
      await writeAanslag(scope, {
        ...{ gemeente: gemeente.code, organisatie, verordening: verordening.id },
        ...{ tijdvak: tijdvak.code, van: tijdvak.van, tot: tijdvak.tot },
        ...{ soort: 'voorlopig', aangifte: null, reden: null },
        invoer: { grondslag, percentage, afronding, eerder: [], minderingen: [] },
      });
    await scope.audit({
      object: ['gemeente', gemeente.code],
      gemeente: gemeente.code,
      details: { tijdvak: tijdvak.code, voorlopig: before.size },
    });
    return { gemaakt: before.size };
  },
});

/**
 * Taxed nights of the year before by who is liable, each at the tariff of its day this year. Not those of a location that
 * is no longer in use on that day, or for which another is liable then: no more than will likely be due (art. 13 lid 1 AWR).
 */
async function readVorigJaar(
  trx: Trx,
  gemeente: string,
  tijdvak: Tijdvak,
  verordeningen: readonly Verordening[],
): Promise<Map<string, Grondslag[]>> {
  const { van, tot } = vorigJaar(tijdvak);
  const { rows } = await sql<{ organisatie: string; nacht: IsoDate; belast: number }>`
    with toen as (
      select r.locatie, r.organisatie, n.nacht, (n.nacht + interval '1 year')::date as dag, n.belast
      from aangifteregel r, jsonb_to_recordset(r.nachten) n(nacht date, belast integer)
      where r.gemeente = ${gemeente} and r.vervallen_op is null and n.nacht >= ${van}::date and n.nacht < ${tot}::date
        and n.belast > 0
    )
    select t.organisatie, t.nacht, coalesce(sum(t.belast) filter (where coalesce(l.in_gebruik_tot, 'infinity') > t.dag
      and coalesce(p.organisatie, l.organisatie) = t.organisatie), 0)::int as belast
    from toen t join locatie l on l.gemeente = ${gemeente} and l.id = t.locatie
    left join belastingplicht p on p.gemeente = ${gemeente} and p.locatie = t.locatie and daterange(p.vanaf, p.tot) @> t.dag
    group by 1, 2 order by 1, 2`.execute(trx);
  const byOrganisatie = groupBy(rows, ({ organisatie }) => organisatie);
  return new Map(
    [...byOrganisatie].map(([organisatie, nights]) => [
      organisatie,
      grondslagVan(
        nights.map(({ nacht, belast }) => {
          const day = addYears(nacht, 1);
          const tarief = tariefOp(verordeningen, day);
          if (tarief === undefined) throw new Refused('verordening_ontbreekt', { params: { nacht: day } });
          return { belast, tarief };
        }),
      ),
    ]),
  );
}
