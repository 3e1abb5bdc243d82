import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { readVersie } from './read-versies.ts';

/** Somebody's night in a delivered month. */
export type Maandslaper = {
  nacht: IsoDate;
  verblijf: string;
  naam: string;
  woonplaats: string;
  aankomst: IsoDate;
  vertrek: IsoDate | null;
};

/**
 * Who slept where in a version of a delivered month, night by night (Bijlage 2.10, art. 438 Sr), under the name the
 * register has now. Each person gets a reading record.
 * @throws NotFound
 */
export const listSlapers = useCase({
  allow: 'maandlevering:personen',
  kind: 'persons',
  input: z.object({ id: z.uuid() }),
  async run(scope, { id }): Promise<Maandslaper[]> {
    const { trx } = scope;
    const { gemeente, locatie, maand, versie } = await readVersie(trx, id);
    const first = `${maand}-01`;
    const { rows } = await sql<Maandslaper & { persoon: string }>`
      with wie as (
        select nacht, verblijf from maandovernachting where gemeente = ${gemeente} and locatie = ${locatie}::uuid
          and maand = ${first}::date and versie = ${versie}
        union all
        select nacht, verblijf from overnachting where gemeente = ${gemeente} and locatie = ${locatie}::uuid
          and nacht >= ${first}::date and nacht < (${first}::date + interval '1 month')::date
          and not exists (select from maandcorrectie c where c.gemeente = ${gemeente} and c.locatie = ${locatie}::uuid
            and c.maand = ${first}::date and c.vorige_versie = ${versie}
            and (c.afgerond_op is null or c.nieuwe_versie is not null))
      )
      select w.nacht, w.verblijf, v.persoon, v.naam, v.woonplaats, v.aankomst, v.vertrek
      from wie w join verblijf v on v.gemeente = ${gemeente} and v.id = w.verblijf
      order by w.nacht, v.zoeknaam, v.id`.execute(trx);
    const seen = new Map(rows.map(({ persoon, verblijf }) => [verblijf, { gemeente, persoon, verblijf }]));
    await scope.seen([...seen.values()], 'maandlevering');
    await scope.audit({ object: ['maandlevering', id], gemeente, details: { personen: seen.size } });
    return rows.map(({ persoon: _, ...row }) => row);
  },
});
