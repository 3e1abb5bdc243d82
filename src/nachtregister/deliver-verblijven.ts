import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { earlierLevering, type Levering, recordLevering } from '../koppelingen/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { InvalidInput, type Issue } from '../platform/errors.ts';
import { hash } from './deliver-verblijf.ts';
import { insertEach, type PerVerblijf } from './insert-each.ts';
import { verblijfregels } from './insert-verblijven.ts';
import { type NieuwVerblijf, nieuwVerblijf, type Verblijf } from './verblijf.ts';

/** Stays one delivery may hold. */
export const MOST_VERBLIJVEN = 1000;

/** What became of one stay, as the receipt keeps it. */
export type Resultaat = {
  id: string;
  resultaat: 'nieuw' | 'herhaald' | 'geweigerd';
  status: Verblijf['status'] | null;
  laat: boolean;
  issues: Issue[];
};

/**
 * Many stays handed over at once, with one receipt. One that is wrong doesn't spoil the rest, unless `alles`.
 * @param scope `onleesbaar`: those that could not even be read, with what is wrong
 * @throws InvalidInput with everything that is wrong, when `alles` and anything is
 */
export const deliverVerblijven = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({
    levering: z.uuid(),
    verblijven: z.array(
      z.union([
        z.object({ stay: nieuwVerblijf }),
        z.object({ id: z.string(), issues: z.custom<Issue[]>(Array.isArray) }),
      ]),
    ),
    alles: z.boolean(),
    hash,
  }),
  constraints: verblijfregels,
  async run(
    scope,
    { levering: id, verblijven, alles, hash: sent },
  ): Promise<{ levering: Levering; resultaten: Resultaat[]; nieuw: boolean }> {
    const sleutel = `verblijven:${id}`;
    const earlier = await earlierLevering(scope, sleutel, sent);
    if (earlier !== null) {
      await scope.audit({ object: ['levering', earlier.levering.id], details: { nieuw: false } });
      return { levering: earlier.levering, resultaten: earlier.inhoud as Resultaat[], nieuw: false };
    }
    const resultaten = await writeAll(scope, verblijven);
    if (alles && resultaten.some(({ issues }) => issues.length > 0))
      throw new InvalidInput(
        resultaten.flatMap(({ issues }, index) =>
          issues.map((issue) => ({ ...issue, path: `verblijven.${index}.${issue.path}` })),
        ),
      );
    const count = (wanted: Resultaat['resultaat']) =>
      resultaten.filter(({ resultaat }) => resultaat === wanted).length;
    const aantallen = {
      aangenomen: count('nieuw'),
      herhaald: count('herhaald'),
      geweigerd: count('geweigerd'),
      laat: resultaten.filter(({ laat }) => laat).length,
    };
    const levering = await recordLevering(
      scope,
      { soort: 'verblijven', sleutel, hash: sent },
      { ...aantallen, inhoud: resultaten },
    );
    return { levering, resultaten, nieuw: true };
  },
});

type Given = { stay: NieuwVerblijf } | { id: string; issues: Issue[] };

async function writeAll(scope: Scope, given: readonly Given[]): Promise<Resultaat[]> {
  const stays = given.flatMap((one) => ('stay' in one ? [{ ...one.stay, bron: 'api' as const }] : []));
  const written = (await insertEach(scope, stays)).values();
  const all = given.map((one): PerVerblijf => ('stay' in one ? (written.next().value as PerVerblijf) : one));
  const gemeenten = new Set(all.flatMap((one) => ('done' in one ? [one.done.gemeente] : [])));
  for (const gemeente of gemeenten) {
    const here = all.filter((one) => 'done' in one && one.done.gemeente === gemeente);
    await scope.audit({
      object: ['verblijf', null],
      gemeente,
      details: { aantal: here.length, bron: 'api' },
    });
  }
  if (gemeenten.size === 0)
    await scope.audit({ object: ['verblijf', null], details: { aantal: 0, bron: 'api' } });
  return all.map(toResultaat);
}

function toResultaat(one: PerVerblijf): Resultaat {
  if ('issues' in one)
    return { id: one.id, resultaat: 'geweigerd', status: null, laat: false, issues: one.issues };
  const { id, nieuw, status, laat } = one.done;
  return { id, resultaat: nieuw ? 'nieuw' : 'herhaald', status, laat: nieuw && laat, issues: [] };
}
