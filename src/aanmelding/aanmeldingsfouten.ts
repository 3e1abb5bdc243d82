import { beoordeelDatums, isGeboortedatum } from '../beleid/verblijfsdatums.ts';
import { addDays, type IsoDate } from '../platform/dates/iso-date.ts';
import type { Issue } from '../platform/errors.ts';
import type { AanmeldingInvoer } from './aanmelding.ts';

/** So many days back a guest may say to have arrived; longer ago is for the caretaker, who sees the register. */
export const AANKOMST_TERUG_DAGEN = 7;

type Datums = Pick<AanmeldingInvoer, 'aankomst' | 'verwachtVertrek' | 'geboortedatum'>;
type Handtekening = Pick<AanmeldingInvoer, 'formulierNaam' | 'formulierAkkoord'>;

/**
 * What is wrong with the dates of an aanmelding, by the rules of every stay and by what a guest may say alone.
 * @param vandaag the day it was filled in
 */
export function aanmeldingsfouten(
  { aankomst, verwachtVertrek, geboortedatum }: Datums,
  vandaag: IsoDate,
): Issue[] {
  const issues: Issue[] = beoordeelDatums({ aankomst, verwachtVertrek }, vandaag).map(
    ({ field, code, params }) => ({ path: field, code, ...(params && { params }) }),
  );
  if (!issues.some(({ path }) => path === 'aankomst')) {
    if (aankomst > vandaag) issues.push({ path: 'aankomst', code: 'aankomst_in_toekomst' });
    else if (aankomst < addDays(vandaag, -AANKOMST_TERUG_DAGEN))
      issues.push({ path: 'aankomst', code: 'aankomst_te_lang_geleden' });
  }
  if (geboortedatum && !isGeboortedatum(geboortedatum, vandaag))
    issues.push({ path: 'geboortedatum', code: 'geboortedatum_ongeldig' });
  return issues;
}

/** A signature is whole or not there: a name without the tick is none, and the other way round. */
export function handtekeningfouten({ formulierNaam, formulierAkkoord }: Handtekening): Issue[] {
  if (Boolean(formulierNaam) === Boolean(formulierAkkoord)) return [];
  return formulierNaam
    ? [{ path: 'formulierAkkoord', code: 'akkoord_verplicht' }]
    : [{ path: 'formulierNaam', code: 'verplicht' }];
}
