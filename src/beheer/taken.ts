import { sql } from 'kysely';
import { asTakenWithin, type Trx } from '../platform/access/with-actor.ts';

export const STANDEN = ['wacht', 'bezig', 'gelukt', 'mislukt', 'afgebroken'] as const;
export type Stand = (typeof STANDEN)[number];

/** One time that a job ran or will run. `feiten`: what it told, numbers and codes; `melding`: why it failed. */
export type Uitvoering = {
  id: string;
  naam: string;
  stand: Stand;
  gevraagd: Date;
  begonnen: Date | null;
  klaar: Date | null;
  pogingen: number;
  feiten: Record<string, string | number>;
  melding: string | null;
};

type Row = {
  id: string;
  name: string;
  state: string;
  created_on: Date;
  started_on: Date | null;
  completed_on: Date | null;
  retry_count: number;
  output: Record<string, unknown> | null;
};

const STAND: Record<string, Stand> = {
  created: 'wacht',
  retry: 'wacht',
  active: 'bezig',
  completed: 'gelukt',
  failed: 'mislukt',
  cancelled: 'afgebroken',
};

/** What waits, runs and ran, in the tables of pg-boss and in its archive. What a job was asked with stays out of sight. */
const everything = sql`(
  select id, name, state::text, created_on, started_on, completed_on, retry_count, output from taken.job
  union all
  select id, name, state::text, created_on, started_on, completed_on, retry_count, output from taken.archive)`;

/** The last times that a job ran or was asked for, the newest first. */
export async function readUitvoeringen(trx: Trx, naam: string, hoogstens: number): Promise<Uitvoering[]> {
  const { rows } = await asTakenWithin(trx, () =>
    sql<Row>`select * from ${everything} as uitvoering where name = ${naam}
      order by coalesce(completed_on, started_on, created_on) desc, id limit ${hoogstens}`.execute(trx),
  );
  return rows.map(uitvoeringOf);
}

/** How each job fares: the last time it ended, and counts since a moment. */
export type Verloop = {
  naam: string;
  wacht: number;
  gelukt: number;
  mislukt: number;
  laatste: Uitvoering | null;
};

/** @param since moment from which what succeeded and failed is counted */
export async function readVerloop(trx: Trx, since: Date): Promise<Map<string, Verloop>> {
  const { counts, last } = await asTakenWithin(trx, async () => ({
    counts: await sql<{ name: string; wacht: string; gelukt: string; mislukt: string }>`
      select name, count(*) filter (where state in ('created', 'retry', 'active')) as wacht,
        count(*) filter (where state = 'completed' and completed_on >= ${since}) as gelukt,
        count(*) filter (where state = 'failed' and completed_on >= ${since}) as mislukt
      from ${everything} as uitvoering group by name`.execute(trx),
    last: await sql<Row>`select distinct on (name) * from ${everything} as uitvoering
      where completed_on is not null order by name, completed_on desc`.execute(trx),
  }));
  return new Map(
    counts.rows.map(({ name, wacht, gelukt, mislukt }) => {
      const row = last.rows.find((one) => one.name === name);
      const laatste = row === undefined ? null : uitvoeringOf(row);
      return [
        name,
        { naam: name, wacht: Number(wacht), gelukt: Number(gelukt), mislukt: Number(mislukt), laatste },
      ];
    }),
  );
}

/** With what a job that failed had been asked. @returns null when it did not fail, or is no longer known */
export async function readGevraagd(
  trx: Trx,
  naam: string,
  id: string,
): Promise<Record<string, unknown> | null> {
  const { rows } = await asTakenWithin(trx, () =>
    sql<{ data: Record<string, unknown> | null }>`
      select data from taken.job where name = ${naam} and id = ${id}::uuid and state = 'failed'
      union all
      select data from taken.archive where name = ${naam} and id = ${id}::uuid and state = 'failed'`.execute(
      trx,
    ),
  );
  return rows[0] === undefined ? null : (rows[0].data ?? {});
}

function uitvoeringOf(row: Row): Uitvoering {
  const output = row.output ?? {};
  const failed = row.state === 'failed' || row.state === 'retry';
  const facts = Object.entries(output).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return {
    id: row.id,
    naam: row.name,
    stand: STAND[row.state] ?? 'wacht',
    gevraagd: row.created_on,
    begonnen: row.started_on,
    klaar: row.completed_on,
    pogingen: row.retry_count + 1,
    feiten: failed ? {} : Object.fromEntries(facts),
    melding: failed && typeof output.message === 'string' ? output.message.slice(0, 200) : null,
  };
}
