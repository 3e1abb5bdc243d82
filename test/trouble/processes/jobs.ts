import type { Database } from '../../../src/platform/database/open-database.ts';
import type { Server } from '../../lifecycle/server.ts';

/** How many times the processes say that they did a job. */
export function jobsDone(servers: readonly Server[], name: string): number {
  return servers.flatMap(({ output }) => output().split('\n')).filter((line) => isDone(line, name)).length;
}

function isDone(line: string, name: string): boolean {
  if (!line.startsWith('{') || !line.includes('job done')) return false;
  const { job, msg } = JSON.parse(line) as { job?: string; msg?: string };
  return job === name && msg === 'job done';
}

/** The jobs of a name there are to do, being done and done. `asked`: only those, or only those by the clock. */
export async function jobRows(
  database: Database,
  name: string,
  { asked }: { asked?: boolean },
): Promise<{ state: string }[]> {
  const { rows } = await database.asTaken(
    `select state::text from taken.job where name = $1 and ($2::boolean is null or (singleton_key is not null) = $2)`,
    [name, asked ?? null],
  );
  return rows as { state: string }[];
}
