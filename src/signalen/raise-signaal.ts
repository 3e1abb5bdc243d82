import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from '../platform/access/use-case.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';

/** What a signal says. `details` holds numbers and dates that the screen shows as facts; never names. */
export type NewSignaal = {
  gemeente: string;
  /** Kind, of `src/beleid/signaalsoorten.ts`. */
  soort: string;
  /** What it is about, such as `boven_maximum:<locatie>:<nacht>`; the same thing is never signalled twice. */
  sleutel: string;
  organisatie?: string | null;
  locatie?: string | null;
  nacht?: IsoDate | null;
  details?: Readonly<Record<string, string | number>>;
};

/**
 * Raises one signal for toezicht (§3.1.2, §6.2.1), in the transaction of what gave rise to it. Who raises it needs no
 * right to see signals, only to act for the organisation or the gemeente it is about.
 * @returns whether it is new; false when the same key was raised before
 */
export async function raiseSignaal(into: Trx | Scope, signaal: NewSignaal, now: Date): Promise<boolean> {
  return (await raiseSignalen(into, [signaal], now)) === 1;
}

/**
 * Raises any number of signals in one statement, for jobs and for confirming many locations at once.
 * @returns how many are new
 */
export async function raiseSignalen(
  into: Trx | Scope,
  signalen: readonly NewSignaal[],
  now: Date,
): Promise<number> {
  if (signalen.length === 0) return 0;
  const trx = 'trx' in into ? into.trx : into;
  const rows = signalen.map((signaal) => ({ ...signaal, id: randomUUID(), details: signaal.details ?? {} }));
  const { rows: answers } = await sql<{ nieuw: number }>`
    select count(*) filter (where signaal_opwerpen(s.gemeente, s.id, s.soort, s.sleutel, s.organisatie, s.locatie,
      s.nacht, s.details, ${now}::timestamptz))::int as nieuw
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (gemeente text, id uuid, soort text, sleutel text,
      organisatie uuid, locatie uuid, nacht date, details jsonb)`.execute(trx);
  return answers[0]?.nieuw ?? 0;
}
