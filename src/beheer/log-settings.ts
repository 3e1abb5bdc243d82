import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Scope } from '../platform/access/use-case.ts';
import {
  addDays,
  daysBetween,
  type IsoDate,
  isoDate,
  momentAt,
  toDate,
  today,
} from '../platform/dates/index.ts';
import { listInput, setting, windowOf } from '../platform/lists/index.ts';
import { readEigen } from './gemeente.ts';

/** Days a log shows when no period is asked for. */
const STANDARD_DAYS = 30;
/** Most rows in a file; who needs more asks a shorter period. */
export const MOST_ROWS = 50_000;

/** What both logs are searched by: period, who did it, and the settings of every list. */
export const logSettings = {
  ...listInput(['tijd'], '-tijd'),
  van: setting<IsoDate | ''>(isoDate(), ''),
  tot: setting<IsoDate | ''>(isoDate(), ''),
  wie: setting(z.string().trim().max(100), ''),
};

type Asked = { van: IsoDate | ''; tot: IsoDate | ''; gemeente: string };

/** Which days and whose lines of a log are looked at: those of the gemeenten the actor administers. */
export async function logScope(scope: Scope, asked: Asked) {
  const own = await readEigen(scope);
  const codes = own.map(({ code }) => code).filter((code) => ['', code].includes(asked.gemeente));
  return {
    ...periodOf(asked, today(scope.clock)),
    keuzes: own.map(({ code, naam }) => ({ code, naam })),
    // No gemeente has an empty code.
    codes: codes.length === 0 ? [''] : codes,
  };
}

/** First and last day looked at; the last 30 days when none are asked for. */
function periodOf(asked: { van: IsoDate | ''; tot: IsoDate | '' }, today: IsoDate) {
  const tot = asked.tot === '' ? today : asked.tot;
  const van =
    asked.van === '' || daysBetween(asked.van, tot) < 0 ? addDays(tot, 1 - STANDARD_DAYS) : asked.van;
  return {
    van,
    tot,
    from: toDate(momentAt(van, '00:00')),
    until: toDate(momentAt(addDays(tot, 1), '00:00')),
  };
}

/** Skip and take of a log's page or file. */
export function rowsOf(wanted: { pagina: number; per: number; alles: boolean }) {
  const { offset, limit } = windowOf(wanted);
  return { offset, limit: limit ?? MOST_ROWS };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string) => UUID.test(text);

/**
 * Who did it: an identifier, or part of the name of a person (`g`) or organisation (`o`) whom the reader may see.
 * @param log name of the log in the query; the reading log knows no organisation
 */
export function byWhom(log: 'a' | 'i', wie: string): Expression<SqlBool> {
  if (isUuid(wie)) return sql<SqlBool>`${sql.ref(`${log}.actor`)} = ${wie}::uuid`;
  const names = log === 'a' ? sql`concat_ws(' ', g.naam, o.naam)` : sql`g.naam`;
  return sql<SqlBool>`strpos(zoeksleutel(${names}), zoeksleutel(${wie})) > 0`;
}
