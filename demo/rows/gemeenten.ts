import { addMonths, daysBetween } from '../../src/platform/dates/index.ts';
import type { Calendar } from '../calendar.ts';
import { type GemeenteCode, gemeenten, MONTHS, NATIONALITEIT_GROND, SLUITINGSUUR } from '../gemeenten.ts';
import type { Ids } from './mensen.ts';
import type { Rows } from './table.ts';

/** The day on which a gemeente's register began. */
export function firstDay(gemeente: GemeenteCode, { date }: Calendar): number {
  const vannacht = date(0);
  return -daysBetween(addMonths(vannacht, -MONTHS[gemeente]), vannacht);
}

/** The gemeenten, and the one field that one of them asks beyond the law. */
export function gemeenteRows(calendar: Calendar, ids: Ids): Rows {
  const { date, at } = calendar;
  const { gemeente, grondslag } = NATIONALITEIT_GROND;
  return {
    gemeente: gemeenten.map((row) => ({
      ...row,
      sluitingsuur: SLUITINGSUUR,
      nachtregister_vanaf: date(firstDay(row.code, calendar)),
    })),
    registratieveld: [
      {
        gemeente,
        veld: 'nationaliteit',
        grondslag,
        vanaf: date(firstDay(gemeente, calendar)),
        vastgesteld_door: ids.gebruiker('bas'),
        vastgesteld_op: at(firstDay(gemeente, calendar) - 3, 690),
      },
    ],
  };
}
