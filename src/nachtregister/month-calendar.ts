import { sql } from 'kysely';
import { z } from 'zod';
import { type Nachttoestand, nachttoestand } from '../beleid/nacht.ts';
import { useCase } from '../beleid/use-case.ts';
import type { NachtTable, Tijdigheid } from '../platform/database/tables.ts';
import { type IsoDate, isIsoMonth, monthNights } from '../platform/dates/index.ts';
import { type Huis, readLocatie } from './read-locaties.ts';

/** One night in the month of a location; `niet_gevraagd` before the register, the approval or the use began, or after. */
export type Kalendernacht = {
  nacht: IsoDate;
  toestand: Nachttoestand | 'niet_gevraagd';
  aantal: number | null;
  maximum: number | null;
  gewijzigd: boolean;
};

export type Maand = { huis: Huis; maand: string; nachten: Kalendernacht[] };

/**
 * The nights of a month at one of the own locations: confirmed in time, late, made up, missing, open, or still to come.
 * @throws NotFound when the location is not the actor's organisation's
 */
export const monthCalendar = useCase({
  allow: 'nacht:lezen',
  kind: 'read',
  input: z.object({
    locatie: z.uuid(),
    /** `2026-11`; this month when left out. */
    maand: z.string().refine(isIsoMonth, 'ongeldige_datum').optional(),
  }),
  run: async ({ trx, clock, actor, now }, { locatie, maand }): Promise<Maand> => {
    const huis = await readLocatie(trx, clock, actor.organisatie, locatie);
    const month = maand ?? huis.nacht.slice(0, 7);
    const nights = monthNights(month);
    const { rows: due } = await sql<{ nacht: IsoDate }>`
      select nacht from gevraagde_nachten(array[${huis.gemeente}], ${nights[0]}::date, ${nights.at(-1)}::date + 1)
      where locatie = ${locatie}::uuid`.execute(trx);
    const asked = new Set(due.map(({ nacht }) => nacht));
    const rows = await trx
      .selectFrom('nacht')
      .select(['nacht', 'tijdigheid', 'aantal', 'maximum', 'gewijzigd_op'])
      .where('gemeente', '=', huis.gemeente)
      .where('locatie', '=', locatie)
      .where('nacht', '>=', nights[0] ?? '')
      .where('nacht', '<=', nights.at(-1) ?? '')
      .execute();
    const byNight = new Map(rows.map((row) => [row.nacht, row]));
    return {
      huis,
      maand: month,
      nachten: nights.map((nacht) => {
        const row = byNight.get(nacht);
        if (row !== undefined) return kept(nacht, row);
        const toestand = asked.has(nacht)
          ? nachttoestand(nacht, null, { sluitingsuur: huis.sluitingsuur, nu: now })
          : 'niet_gevraagd';
        return { nacht, toestand, aantal: null, maximum: null, gewijzigd: false };
      }),
    };
  },
});

function kept(
  nacht: IsoDate,
  row: Pick<NachtTable, 'aantal' | 'maximum'> & { tijdigheid: Tijdigheid; gewijzigd_op: Date | null },
): Kalendernacht {
  const { tijdigheid, aantal, maximum, gewijzigd_op } = row;
  return { nacht, toestand: tijdigheid, aantal, maximum, gewijzigd: gewijzigd_op !== null };
}
