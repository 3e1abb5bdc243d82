import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import {
  leesTijdvak,
  type Tijdvak,
  type Tijdvaksoort,
  tijdvakVan,
  vorigTijdvak,
} from '../beleid/verblijfsbelasting/tijdvak.ts';
import { verordeningOp, verordeningVan } from '../beleid/verblijfsbelasting/verordening.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { setting } from '../platform/lists/index.ts';
import { gemeenteSetting, type Keuze, kiesGemeente } from './invoer.ts';
import { type Aangifterij, readAangiften } from './read-aangiften.ts';
import { readVerordeningen, type Verordeningrij } from './read-verordeningen.ts';

/** So many periods can be chosen: the one that is going on and those before it. */
const PERIODS = 9;

/** A period of a gemeente, for who levies: everybody's declaration, and what can be done with all of them. */
export type TijdvakGetoond = {
  gemeente: Keuze;
  keuzes: Keuze[];
  tijdvak: Tijdvak;
  tijdvakken: string[];
  verordening: Verordeningrij | null;
  /** Whether it is over, so that it can be counted. */
  om: boolean;
  aangiften: Aangifterij[];
};

/** How the declarations of a period stand, by organisation. Numbers, no names of people. */
export const showTijdvak = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ gemeente: gemeenteSetting, tijdvak: setting(z.string().max(8), '') }),
  async run(scope, asked): Promise<TijdvakGetoond> {
    const { trx, clock } = scope;
    const { gemeente, keuzes } = await kiesGemeente(scope, asked.gemeente);
    const vandaag = today(clock);
    const verordeningen = await readVerordeningen(trx, gemeente.code);
    const soort = verordeningOp(verordeningen, vandaag)?.tijdvak ?? 'kwartaal';
    const tijdvak = kiesTijdvak(asked.tijdvak, soort, vandaag);
    return {
      ...{ gemeente, keuzes, tijdvak, om: vandaag >= tijdvak.tot },
      tijdvakken: sorted([
        ...recentTijdvakken(soort, vandaag, tijdvak.code),
        ...(await readGebruikt(trx, gemeente.code)),
      ]),
      verordening: verordeningVan(verordeningen, tijdvak) ?? null,
      aangiften: await readAangiften(
        trx,
        vandaag,
        sql`a.gemeente = ${gemeente.code} and a.vervallen_op is null and a.van >= ${tijdvak.van}::date
          and a.tot <= ${tijdvak.tot}::date`,
      ),
    };
  },
});

/** Periods that were declared or levied over: an ordinance before may have had others than this one. */
async function readGebruikt(trx: Trx, gemeente: string): Promise<string[]> {
  const { rows } = await sql<{ tijdvak: string }>`
    select tijdvak from aangifte where gemeente = ${gemeente} union select tijdvak from aanslag where gemeente = ${gemeente}`.execute(
    trx,
  );
  return rows.map(({ tijdvak }) => tijdvak);
}

/** Each once, newest first; of those that end together the shortest first. */
export const sorted = (codes: readonly string[]): string[] =>
  [...new Set(codes)]
    .flatMap((code) => leesTijdvak(code) ?? [])
    .sort((a, b) => (a.tot === b.tot ? (a.van < b.van ? 1 : -1) : a.tot < b.tot ? 1 : -1))
    .map(({ code }) => code);

/** The period asked for; else the last that is over. */
export const kiesTijdvak = (code: string, soort: Tijdvaksoort, vandaag: IsoDate): Tijdvak =>
  leesTijdvak(code) ?? vorigTijdvak(tijdvakVan(soort, vandaag));

/** Codes of the periods to choose from, newest first. */
export function recentTijdvakken(soort: Tijdvaksoort, vandaag: IsoDate, chosen: string): string[] {
  const codes: string[] = [];
  for (let at = tijdvakVan(soort, vandaag); codes.length < PERIODS; at = vorigTijdvak(at))
    codes.push(at.code);
  return codes.includes(chosen) ? codes : [...codes, chosen];
}
