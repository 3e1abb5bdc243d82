import { sql } from 'kysely';
import { z } from 'zod';
import { rechten } from '../beleid/rechten.ts';
import { useCase } from '../beleid/use-case.ts';
import { reachOf } from '../platform/access/reach.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { doeltekst, doelvelden, toelichtingNodig } from './doel.ts';

/** A stay of somebody with a name that was searched for. */
export type Gevonden = {
  verblijf: string;
  persoon: string;
  gemeente: string;
  gemeenteNaam: string;
  naam: string;
  woonplaats: string;
  land: string;
  locatie: string;
  locatieNaam: string;
  adres: string;
  organisatieNaam: string;
  aankomst: IsoDate;
  verwachtVertrek: IsoDate | null;
  vertrek: IsoDate | null;
  status: 'verwacht' | 'aanwezig' | 'vertrokken';
};

/** More than this many stays are not shown: a narrower search shows fewer people who are not meant. */
export const MOST_FOUND = 50;
const SHORTEST = 2;

/**
 * Searches a person by name in the register of the actor's gemeenten (art. 438 Sr), whatever the diacritics and the
 * order of the words. The purpose is asked; everybody shown gets a reading record. What was searched for is kept nowhere.
 * @returns those present first; `meer` when there are more than are shown, `magVastleggen` for who records requests
 */
export const searchPersoon = useCase({
  allow: 'persoon:zoeken',
  kind: 'persons',
  input: z
    .object({
      naam: z.string({ error: 'verplicht' }).trim().min(1, 'verplicht').max(120),
      ...doelvelden,
      gemeente: z
        .string()
        .regex(/^[0-9]{4}$/)
        .or(z.literal(''))
        .default(''),
    })
    .superRefine(toelichtingNodig)
    .superRefine(({ naam }, refine) => {
      if (naam.replace(/[^\p{L}]/gu, '').length < SHORTEST)
        refine.addIssue({ code: 'custom', path: ['naam'], message: 'zoekterm_te_kort' });
    }),
  async run(scope, input): Promise<{ gevonden: Gevonden[]; meer: boolean; magVastleggen: boolean }> {
    const { trx, gemeenten } = scope;
    const words = input.naam.split(/\s+/).map((word) => word.replace(/[\\%_]/g, '\\$&'));
    const where = gemeenten.filter((code) => input.gemeente === '' || code === input.gemeente);
    const { rows } = await sql<Gevonden>`
      select v.id as verblijf, v.persoon, v.gemeente, g.naam as "gemeenteNaam", v.naam, v.woonplaats, v.land, v.locatie,
        l.naam as "locatieNaam", l.straat || ' ' || l.huisnummer || ', ' || l.woonplaats as adres,
        coalesce(o.naam, '') as "organisatieNaam", v.aankomst, v.verwacht_vertrek as "verwachtVertrek", v.vertrek, v.status
      from verblijf v
      join locatie l on l.gemeente = v.gemeente and l.id = v.locatie
      join gemeente g on g.code = v.gemeente
      left join organisatie o on o.id = v.organisatie
      where v.gemeente = any (${where}::text[]) and v.status <> 'vervallen'
        and not exists (select from unnest(${words}::text[]) w (word)
          where v.zoeknaam not like '%' || zoeksleutel(w.word) || '%')
        and v.zoeknaam like '%' || zoeksleutel(${words[0] ?? ''}) || '%'
      order by array_position(array['aanwezig', 'verwacht', 'vertrokken'], v.status), v.aankomst desc, v.id
      limit ${MOST_FOUND + 1}`.execute(trx);
    const gevonden = rows.slice(0, MOST_FOUND);
    await scope.seen(gevonden, doeltekst(input));
    for (const gemeente of where) {
      await scope.audit({
        object: ['persoon', null],
        gemeente,
        details: { doel: input.doel, getoond: gevonden.filter((row) => row.gemeente === gemeente).length },
      });
    }
    const magVastleggen = reachOf(scope.actor, rechten['verzoek:vastleggen']) !== null;
    return { gevonden, meer: rows.length > MOST_FOUND, magVastleggen };
  },
});
