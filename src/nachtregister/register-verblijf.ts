import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { besideVerblijf } from './beside.ts';
import { type Ingeschreven, insertVerblijven, verblijfregels } from './insert-verblijven.ts';
import { nieuwVerblijf } from './verblijf.ts';

/**
 * Checks somebody in, announces somebody who is still to come, or registers late (art. 438 Sr, §3.1.3). Never refused
 * for being too many: toezicht is told when a confirmed night goes over the maximum.
 * @throws InvalidInput when dates, proof or fields are not right
 * @throws Refused `overlap_persoon`, `slaapplaats_bezet`, `staat_al_ingeschreven`, `locatie_niet_in_gebruik`
 * @throws Conflict when the id was used for another stay
 */
export const registerVerblijf = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: nieuwVerblijf,
  constraints: verblijfregels,
  rules: besideVerblijf,
  run: async (scope, input): Promise<Ingeschreven> => {
    const [done] = await insertVerblijven(scope, [input]);
    if (done === undefined) throw new Error('nothing was written');
    // Asked last, when nothing else is wrong; refusing undoes what was written.
    if (!input.persoon && !input.andere_persoon) await refuseTwice(scope, input);
    await scope.audit({
      object: ['verblijf', done.id],
      gemeente: done.gemeente,
      details: { status: done.status, nieuw: done.nieuw, laat: done.laat, bron: input.bron },
    });
    return done;
  },
});

/** Stays of a file or another system, all or nothing; as `registerVerblijf`, but who is who was settled before. */
export const registerVerblijven = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({ verblijven: z.array(nieuwVerblijf).min(1).max(20_000) }),
  constraints: verblijfregels,
  run: async (scope, { verblijven }): Promise<Ingeschreven[]> => {
    const done = await insertVerblijven(scope, verblijven);
    for (const gemeente of new Set(done.map((d) => d.gemeente))) {
      const here = done.filter((d) => d.gemeente === gemeente);
      await scope.audit({
        object: ['verblijf', null],
        gemeente,
        details: {
          aantal: here.length,
          nieuw: here.filter((d) => d.nieuw).length,
          bron: verblijven[0]?.bron,
        },
      });
    }
    return done;
  },
});

/**
 * Somebody of this name is here already in these nights: most likely the same one, checked in twice. Who says it is
 * another person goes on.
 */
async function refuseTwice(
  { trx, actor }: Scope,
  { id, naam, locatie, aankomst, verwacht_vertrek, vertrek }: z.output<typeof nieuwVerblijf>,
): Promise<void> {
  const twin = await trx
    .selectFrom('verblijf')
    .select('id')
    .where('organisatie', '=', actor.organisatie)
    .where('locatie', '=', locatie)
    .where('zoeknaam', '=', sql<string>`zoeksleutel(${naam})`)
    .where('status', '<>', 'vervallen')
    .where('id', '<>', id)
    .where(
      sql<boolean>`aankomst < coalesce(${vertrek ?? verwacht_vertrek ?? null}::date, 'infinity')
        and (coalesce(vertrek, verwacht_vertrek, 'infinity') > ${aankomst}::date or status = 'aanwezig')`,
    )
    .executeTakeFirst();
  if (twin !== undefined) throw new Refused('staat_al_ingeschreven', { field: 'andere_persoon' });
}
