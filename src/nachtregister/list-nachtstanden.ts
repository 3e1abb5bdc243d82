import { sql } from 'kysely';
import { z } from 'zod';
import type { Nachttoestand } from '../beleid/nacht.ts';
import { nachttoestand } from '../beleid/nacht.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type Cursor, pageWith } from '../platform/api/index.ts';
import { addDays, daysBetween, type IsoDate, isoDate, tonight } from '../platform/dates/index.ts';
import { InvalidInput } from '../platform/errors.ts';
import { sluitingsuren } from './sluitingsuren.ts';

/** A location's night: confirmed, open or missing. */
export type Nachtstand = {
  gemeente: string;
  locatie: string;
  organisatie: string;
  nacht: IsoDate;
  toestand: Nachttoestand;
  aantal: number | null;
  maximum: number | null;
  bevestigdOp: Date | null;
  gewijzigdOp: Date | null;
};

/** Longest period that is looked at, in nights: a year and a day. */
const LONGEST = 366;
const STANDARD = 30;

/** What of the nights is asked. */
export const nachtvraag = z.object({
  aantal: z.int().min(1).max(1000),
  na: z.custom<Cursor>().optional(),
  gemeente: z
    .string()
    .regex(/^[0-9]{4}$/)
    .optional(),
  locatie: z.uuid().optional(),
  organisatie: z.uuid().optional(),
  /** First and last night; the 30 until tonight when left out. */
  van: isoDate().optional(),
  tot: isoDate().optional(),
  toestand: z.enum(['op_tijd', 'te_laat', 'ingehaald', 'ontbreekt', 'open']).optional(),
});
type Asked = z.output<typeof nachtvraag>;

/** The nights asked of the own locations, and how each stands. */
export const listNachtstanden = useCase({
  allow: 'nacht:lezen',
  kind: 'read',
  input: nachtvraag,
  run: (scope, asked) => readNachtstanden(scope, asked),
});

/**
 * The nights asked of every location that the actor may see, and how each stands; by night and location.
 * @throws InvalidInput `periode_te_lang`, `tot_voor_van`
 */
export async function readNachtstanden(
  { trx, clock, now }: Scope,
  asked: Asked,
): Promise<{ rows: Nachtstand[]; volgende: string | null }> {
  const uren = await sluitingsuren(trx);
  const codes = [...uren.keys()].filter((code) => asked.gemeente === undefined || code === asked.gemeente);
  const evenings = codes.map((code) => tonight(clock, uren.get(code) ?? '12:00'));
  const last = [...evenings].sort().at(-1) ?? '2000-01-01';
  if (asked.van !== undefined && asked.tot !== undefined && asked.tot < asked.van)
    throw new InvalidInput([{ path: 'tot', code: 'tot_voor_van', in: 'query' }]);
  const tot = asked.tot ?? last;
  const van = asked.van ?? addDays(tot, 1 - STANDARD);
  if (daysBetween(van, tot) >= LONGEST)
    throw new InvalidInput([
      { path: 'van', code: 'periode_te_lang', params: { nachten: LONGEST }, in: 'query' },
    ]);
  const { rows } = await sql<Omit<Nachtstand, 'toestand'> & { tijdigheid: Nachtstand['toestand'] | null }>`
    select q.gemeente, q.locatie, q.organisatie, q.nacht, n.aantal, n.maximum, n.tijdigheid,
      n.bevestigd_op as "bevestigdOp", n.gewijzigd_op as "gewijzigdOp"
    from unnest(${codes}::text[], ${evenings}::date[]) t (gemeente, vanavond)
    cross join lateral gevraagde_nachten(array[t.gemeente], ${van}::date, least(${tot}::date, t.vanavond) + 1) q
    left join nacht n on n.gemeente = q.gemeente and n.locatie = q.locatie and n.nacht = q.nacht
    where (${asked.locatie ?? null}::uuid is null or q.locatie = ${asked.locatie ?? null}::uuid)
      and (${asked.organisatie ?? null}::uuid is null or q.organisatie = ${asked.organisatie ?? null}::uuid)
      and (${asked.na?.[0] ?? null}::date is null
        or (q.nacht, q.locatie) > (${asked.na?.[0] ?? null}::date, ${asked.na?.[1] ?? null}::uuid))
      and (${asked.toestand ?? null}::text is null
        or coalesce(n.tijdigheid, case when q.nacht = t.vanavond then 'open' else 'ontbreekt' end) = ${asked.toestand ?? null})
    order by q.nacht, q.locatie limit ${asked.aantal + 1}`.execute(trx);
  const standen = rows.map(({ tijdigheid, ...row }): Nachtstand => {
    const sluitingsuur = uren.get(row.gemeente) ?? '12:00';
    return { ...row, toestand: tijdigheid ?? nachttoestand(row.nacht, null, { sluitingsuur, nu: now }) };
  });
  return pageWith(standen, asked.aantal, ({ nacht, locatie }) => [nacht, locatie]);
}
