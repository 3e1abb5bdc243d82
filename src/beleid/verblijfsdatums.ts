import { addDays, addYears, type IsoDate } from '../platform/dates/index.ts';

/** An arrival further ahead is taken for a mistyped year. */
export const AANKOMST_VOORUIT_DAGEN = 366;
/** An expected departure further off is one too: after five years somebody is an ordinary resident (§5.1.1). */
export const VERBLIJF_HOOGSTENS_JAREN = 5;
/** No register of before this day is taken over. */
export const VROEGSTE_AANKOMST: IsoDate = '2000-01-01';

export interface Verblijfsdatums {
  aankomst: IsoDate;
  verwachtVertrek?: IsoDate | null;
  vertrek?: IsoDate | null;
}

export interface Datumfout {
  field: keyof Verblijfsdatums;
  code:
    | 'vertrek_voor_aankomst'
    | 'aankomst_te_ver_vooruit'
    | 'aankomst_te_lang_geleden'
    | 'vertrek_in_toekomst'
    | 'verwacht_vertrek_te_ver';
  params?: Record<string, number>;
}

/**
 * What is wrong with the dates of a stay. Departure on the day of arrival is fine: a stay without a night.
 * A date long past is fine too: who registers late is late, not refused.
 */
export function beoordeelDatums(
  { aankomst, verwachtVertrek, vertrek }: Verblijfsdatums,
  vandaag: IsoDate,
): Datumfout[] {
  const found: Datumfout[] = [];
  if (aankomst > vandaag && aankomst > addDays(vandaag, AANKOMST_VOORUIT_DAGEN))
    found.push({
      field: 'aankomst',
      code: 'aankomst_te_ver_vooruit',
      params: { dagen: AANKOMST_VOORUIT_DAGEN },
    });
  if (aankomst < VROEGSTE_AANKOMST) found.push({ field: 'aankomst', code: 'aankomst_te_lang_geleden' });
  if (vertrek && vertrek < aankomst) found.push({ field: 'vertrek', code: 'vertrek_voor_aankomst' });
  if (vertrek && vertrek > vandaag && vertrek >= aankomst)
    found.push({ field: 'vertrek', code: 'vertrek_in_toekomst' });
  if (verwachtVertrek && verwachtVertrek < aankomst)
    found.push({ field: 'verwachtVertrek', code: 'vertrek_voor_aankomst' });
  if (verwachtVertrek && verwachtVertrek > addYears(aankomst, VERBLIJF_HOOGSTENS_JAREN))
    found.push({
      field: 'verwachtVertrek',
      code: 'verwacht_vertrek_te_ver',
      params: { jaren: VERBLIJF_HOOGSTENS_JAREN },
    });
  return found;
}

/** Whether somebody can be born on a date and check in today: not in the future, not over 120 years ago. */
export function isGeboortedatum(date: IsoDate, vandaag: IsoDate): boolean {
  return date <= vandaag && addYears(date, 120) > vandaag;
}
