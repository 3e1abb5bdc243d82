import { sql } from 'kysely';
import { HOOGSTENS_VERLENGD, laatsteDag } from '../beleid/termijnenwet.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { addDays, type IsoDate } from '../platform/dates/index.ts';

/** Six weeks to appeal to the court, from the decision on (art. 6:7 Awb, art. 26c AWR), and to the working day after. */
const BEROEP_DAGEN = 42 + HOOGSTENS_VERLENGD;

/**
 * Which of these stays the tax still needs: those with a night under an ordinance that no assessment which can't be
 * objected to any more, or whose objection was decided, has settled (art. 22j AWR; §3.1.4). A count that came to what was
 * levied is settled by that. What is paid on a declaration can be objected to until its payment is recorded and its term over;
 * where all of it came off before, no payment comes.
 * @param verblijven ids of stays in that gemeente
 * @param dag the day on which it is asked
 */
export async function heldByBelasting(
  trx: Trx,
  gemeente: string,
  verblijven: readonly string[],
  dag: IsoDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with stay as (
      select v.id, v.locatie, datemultirange(daterange(v.aankomst, coalesce(v.vertrek, v.verwacht_vertrek, v.aankomst)))
        * (select coalesce(range_agg(daterange(o.vanaf, o.tot)), '{}') from verordening o where o.gemeente = v.gemeente) as nachten
      from verblijf v where v.gemeente = ${gemeente} and v.id = any (${[...verblijven]}::uuid[]) and v.status = 'vertrokken'
    ), vast as (
      select r.locatie, range_agg(daterange(r.van, r.tot)) as nachten from aangifteregel r
      where r.gemeente = ${gemeente} and r.vervallen_op is null and r.locatie in (select locatie from stay)
        and (exists (select from aanslag a where a.gemeente = r.gemeente and a.aangifte = r.aangifte)
          or exists (select from aangifte d where d.gemeente = r.gemeente and d.id = r.aangifte and d.gelijk_op is not null))
        and not exists (select from aangifte d join aanslag a on a.gemeente = d.gemeente and a.organisatie = d.organisatie
            and a.van = d.van and a.tot = d.tot
          left join bezwaarschrift b on b.gemeente = a.gemeente and b.aanslag = a.id
          where d.gemeente = r.gemeente and d.id = r.aangifte
            and (a.bezwaar_tot >= ${oudsteTermijn(dag)}::date or (a.bezwaar_tot is null and (select sum(s.te_betalen) from aanslag s
                where s.gemeente = a.gemeente and s.organisatie = a.organisatie and s.van = a.van and s.tot = a.tot
                  and s.volgorde >= a.volgorde and s.soort in ('voldoening', 'vermindering')) > 0)
              or (b.id is not null and (b.besluit is null or b.besloten_op > ${dag}::date - ${BEROEP_DAGEN}::integer))))
      group by r.locatie
    )
    select s.id from stay s left join vast on vast.locatie = s.locatie
    where not isempty(s.nachten) and not coalesce(vast.nachten @> s.nachten, false)`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The first last day that has not passed on a day, as older assessments keep it: not moved to a working day. */
function oudsteTermijn(dag: IsoDate): IsoDate {
  const before = addDays(dag, -1);
  return laatsteDag(before) >= dag ? oudsteTermijn(before) : dag;
}
