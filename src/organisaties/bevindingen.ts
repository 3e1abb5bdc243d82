import { type Bevinding, beoordeelLocatie } from '../beleid/beoordeel-locatie.ts';
import {
  type Huisvestingsvorm,
  huisvestingsvormen,
  type Plaatssoort,
  plaatssoorten,
} from '../beleid/huisvesting.ts';
import { signaalsleutel, signalenVanLocatie } from '../beleid/signaalsoorten.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { type NewSignaal, raiseSignalen } from '../signalen/index.ts';
import type { Locatie } from './locatie.ts';

/** What of a location's row the policy speaks about. */
export type Beoordeelbaar = Pick<
  Locatie,
  | 'gemeente'
  | 'huisvestingsvorm'
  | 'plaatssoort'
  | 'maximum'
  | 'motivering'
  | 'planologische_status'
  | 'vergunning_van'
  | 'vergunning_tot'
  | 'snf_geldig_tot'
>;

const isVorm = (code: string): code is Huisvestingsvorm => code in huisvestingsvormen;
const isPlaats = (code: string): code is Plaatssoort => code in plaatssoorten;

/** Holds a location, as it is kept, against the policy of its gemeente on a date. */
export function bevindingenVan(locatie: Beoordeelbaar, date: IsoDate): Bevinding[] {
  return beoordeelLocatie(
    {
      gemeente: locatie.gemeente,
      huisvestingsvorm: isVorm(locatie.huisvestingsvorm) ? locatie.huisvestingsvorm : 'anders',
      plaatssoort: isPlaats(locatie.plaatssoort) ? locatie.plaatssoort : 'anders',
      maximum: locatie.maximum,
      motivering: locatie.motivering,
      planologischeStatus: locatie.planologische_status,
      vergunning:
        locatie.vergunning_van === null ? null : { van: locatie.vergunning_van, tot: locatie.vergunning_tot },
      snfGeldigTot: locatie.snf_geldig_tot,
    },
    date,
  );
}

/** The signals that an approved location gives on a date (§3.1.2, §5.1.1, §5.1.2, Bijlage 2.3); none when all is well. */
export function signalenVan(
  locatie: Beoordeelbaar & Pick<Locatie, 'id' | 'organisatie'>,
  date: IsoDate,
): NewSignaal[] {
  const { id, gemeente, organisatie, maximum } = locatie;
  const standing = { id, planologischeStatus: locatie.planologische_status };
  return signalenVanLocatie(standing, bevindingenVan(locatie, date)).map(
    (feit): NewSignaal => ({
      gemeente,
      soort: feit.soort,
      sleutel: signaalsleutel(feit),
      organisatie,
      locatie: id,
      details: 'geldigTot' in feit ? { geldig_tot: feit.geldigTot } : { maximum },
    }),
  );
}

/** Raises what an approved location signals on a date; what was signalled before is not signalled again. */
export function raiseLocatiesignalen(
  scope: Scope,
  locatie: Parameters<typeof signalenVan>[0],
  date: IsoDate,
): Promise<number> {
  return raiseSignalen(scope, signalenVan(locatie, date), scope.now);
}
