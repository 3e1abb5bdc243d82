import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type IsoDate, isoDate, today } from '../platform/dates/index.ts';
import { type Issue, NotFound, Refused } from '../platform/errors.ts';
import { arrivalOf } from './arrive.ts';
import { besideVerblijf } from './beside.ts';
import { type Lijst, nachtfouten } from './nachtfouten.ts';
import { readPlaces } from './read-places.ts';
import { type Verblijf, verblijffouten, verblijfvelden } from './verblijf.ts';

/** Somebody on a list as it came, by the names of the use case. */
type Regel = { index: number; id: string | undefined; velden: Record<string, unknown>; wrong: Issue[] };

/**
 * Everything the rules make of a night's list that is not right as a whole: of the list, and of each person on it whose
 * fields can be read. Writes nothing, so what only the database can know of two people together is not among it.
 */
export const judgeNacht = useCase({
  allow: 'nacht:bevestigen',
  kind: 'read',
  input: z.object({
    locatie: z.uuid().optional(),
    nacht: isoDate().optional(),
    aanwezig: z.array(z.unknown()),
    afwezig: z.array(z.unknown()),
    /** What is known to be wrong. */
    wrong: z.custom<readonly Issue[]>(),
  }),
  async run(scope, { locatie, nacht, wrong, ...sent }): Promise<Issue[]> {
    const regels = sent.aanwezig.flatMap((one, index) => readRegel(one, index, nacht, wrong));
    const lijst: Lijst = {
      locatie,
      nacht,
      aanwezig: sent.aanwezig.map(() => ({})),
      afwezig: sent.afwezig.map(readable(z.uuid())),
    };
    const aanwezig = [...lijst.aanwezig];
    for (const { index, id, velden } of regels)
      aanwezig[index] = { id, aankomst: readable(verblijfvelden.aankomst)(velden.aankomst) };
    const bekend = await readStays(scope, [
      ...regels.flatMap(({ id }) => id ?? []),
      ...lijst.afwezig.flatMap((id) => id ?? []),
    ]);
    const issues = nachtfouten({ ...lijst, aanwezig }, bekend);
    const vandaag = today(scope.clock);
    const placed = await placeIssues(scope, regels, locatie, nacht);
    for (const regel of regels) {
      const stay = regel.id === undefined ? undefined : bekend.get(regel.id);
      if (stay !== undefined && (stay.status !== 'verwacht' || stay.locatie !== locatie)) continue;
      const found =
        stay === undefined
          ? besideVerblijf(regel.velden, regel.wrong, scope.clock)
          : arrivalIssues(stay, regel, nacht, vandaag);
      const unnamed = [...found, ...placed(regel)].filter(
        ({ path }) => !regel.wrong.some((issue) => issue.path === path),
      );
      issues.push(...unnamed.map((issue) => ({ ...issue, path: `aanwezig.${regel.index}.${issue.path}` })));
    }
    return issues;
  },
});

const readable =
  <S extends z.ZodType>(schema: S) =>
  (value: unknown): z.output<S> | undefined =>
    schema.safeParse(value).data;

/** Nothing when it is no person at all. */
function readRegel(
  one: unknown,
  index: number,
  nacht: IsoDate | undefined,
  wrong: readonly Issue[],
): Regel[] {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
  const before = `aanwezig.${index}.`;
  const own = wrong.filter(({ path }) => path.startsWith(before));
  const velden = one as Record<string, unknown>;
  return [
    {
      index,
      id: readable(z.uuid())(velden.id),
      velden: { ...velden, aankomst: velden.aankomst ?? nacht },
      wrong: own.map((issue) => ({ ...issue, path: issue.path.slice(before.length) })),
    },
  ];
}

async function readStays({ trx }: Scope, ids: readonly string[]): Promise<Map<string, Verblijf>> {
  const rows = await trx
    .selectFrom('verblijf')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the arrival of somebody who was announced still needs. */
function arrivalIssues(
  stay: Verblijf,
  { velden }: Regel,
  nacht: IsoDate | undefined,
  vandaag: IsoDate,
): Issue[] {
  if (nacht === undefined) return [];
  const { documentsoort, identiteit_vastgesteld } = verblijfvelden;
  const arrived = arrivalOf(stay, {
    aankomst: nacht,
    documentsoort: readable(documentsoort)(velden.documentsoort),
    identiteit_vastgesteld: readable(identiteit_vastgesteld)(velden.identiteit_vastgesteld),
  });
  return verblijffouten({ ...arrived, meereizend: stay.meereizend }, 'aanwezig', vandaag);
}

/** Beds of another house, and fields that the gemeente does not ask; none for a location that is not there. */
async function placeIssues(
  { trx }: Scope,
  regels: readonly Regel[],
  locatie: string | undefined,
  nacht: IsoDate | undefined,
): Promise<(regel: Regel) => Issue[]> {
  if (locatie === undefined || nacht === undefined) return () => [];
  const { slaapplaats, geboortedatum, nationaliteit } = verblijfvelden;
  const placeOf = ({ velden }: Regel) => ({
    locatie,
    aankomst: nacht,
    slaapplaats: readable(slaapplaats)(velden.slaapplaats),
    geboortedatum: readable(geboortedatum)(velden.geboortedatum),
    nationaliteit: readable(nationaliteit)(velden.nationaliteit),
  });
  try {
    const places = await readPlaces(trx, regels.map(placeOf));
    return (regel) => places.issues(placeOf(regel));
  } catch (error) {
    if (error instanceof NotFound || error instanceof Refused) return () => [];
    throw error;
  }
}
