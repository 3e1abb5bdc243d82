import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { DOEL } from './list-werklijst.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';

/** A day on which people are registered at a location. */
export type Inschrijfdag = {
  id: string;
  gemeente: string;
  locatie: string;
  locatieNaam: string;
  organisatieNaam: string;
  adres: string;
  datum: IsoDate;
  /** `14:00`. */
  van: string;
  aantal: number;
  ingeschreven: number;
};

/** The days planned, newest first, with how many were to come and how many are registered by now. */
export const listInschrijfdagen = useCase({
  allow: 'inschrijving:lezen',
  kind: 'read',
  input: z.object({}),
  run: ({ trx, gemeenten }): Promise<Inschrijfdag[]> => readDagen(trx, gemeenten),
});

/**
 * One day with who was invited, to tick off who came. Everybody shown gets a reading record.
 * @throws NotFound
 */
export const showInschrijfdag = useCase({
  allow: 'inschrijving:lezen',
  kind: 'persons',
  input: z.object({ dag: z.uuid() }),
  async run(scope, { dag }): Promise<{ dag: Inschrijfdag; bewoners: Bewoner[] }> {
    const [found] = await readDagen(scope.trx, scope.gemeenten, dag);
    if (found === undefined) throw new NotFound('inschrijfdag');
    const { rows } = await sql<{ persoon: string }>`
      select distinct persoon from inschrijfstap where gemeente = ${found.gemeente} and inschrijfdag = ${dag}::uuid`.execute(
      scope.trx,
    );
    const bewoners = await readBewoners(
      scope,
      rows.map(({ persoon }) => persoon),
    );
    bewoners.sort((a, b) => a.laatste.naam.localeCompare(b.laatste.naam, scope.ctx.language));
    await scope.seen(
      bewoners.map(({ laatste }) => laatste),
      DOEL,
    );
    return { dag: found, bewoners };
  },
});

type Trx = Parameters<ReturnType<typeof sql>['execute']>[0];

async function readDagen(trx: Trx, gemeenten: readonly string[], dag?: string): Promise<Inschrijfdag[]> {
  const { rows } = await sql<Inschrijfdag>`
    select d.id, d.gemeente, d.locatie, l.naam as "locatieNaam", coalesce(o.naam, '') as "organisatieNaam",
      l.straat || ' ' || l.huisnummer || ', ' || l.woonplaats as adres, d.datum, to_char(d.van, 'HH24:MI') as van,
      count(distinct s.persoon)::int as aantal,
      (count(distinct s.persoon) filter (where exists (select from brp_inschrijving b where b.gemeente = d.gemeente
        and b.persoon = s.persoon and b.status = 'ingeschreven' and b.tot is null)))::int as ingeschreven
    from inschrijfdag d
    join locatie l on l.gemeente = d.gemeente and l.id = d.locatie
    left join organisatie o on o.id = d.organisatie
    left join inschrijfstap s on s.gemeente = d.gemeente and s.inschrijfdag = d.id
    where d.gemeente = any (${[...gemeenten]}::text[]) and (${dag ?? null}::uuid is null or d.id = ${dag ?? null}::uuid)
    group by d.gemeente, d.id, l.id, l.naam, l.straat, l.huisnummer, l.woonplaats, o.naam
    order by d.datum desc, d.van, l.naam`.execute(trx);
  return rows;
}
