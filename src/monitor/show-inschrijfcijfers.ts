import { z } from 'zod';
import { WERKLIJSTEN } from '../beleid/inschrijving/werklijst.ts';
import { type Actie, rechten } from '../beleid/rechten.ts';
import { useCase } from '../beleid/use-case.ts';
import {
  cijfersVan,
  type Inschrijfcel,
  type Inschrijfcijfers,
  telZonderNamen,
} from '../inschrijving/index.ts';
import { reachOf } from '../platform/access/reach.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { setting } from '../platform/lists/index.ts';
import { kiesGemeente } from './kies-gemeente.ts';
import { type Brpkern, inschrijvingen, type ToonbareInschrijvingen } from './toonbare-inschrijvingen.ts';

/** One location, small figures too. */
export type Inschrijflocatie = { id: string; naam: string; cijfers: Inschrijfcijfers };

export type Inschrijvingencijfers = {
  gemeente: { code: string; naam: string };
  gemeenten: { code: string; naam: string }[];
  /** The day they are of. */
  op: IsoDate;
  totaal: ToonbareInschrijvingen;
  kernen: Brpkern[];
  /** Those of each location; null for who may not see the register. */
  locaties: Inschrijflocatie[] | null;
  /** The reader may open the worklist, to see who is counted. */
  werklijst: boolean;
};

/**
 * How people in the night register are registered today, and what is still to do about it (§3.1, §8.1): the counts of the
 * worklist, without its names. For one gemeente at a time, by kern, with counts under five hidden. Who may ask the register
 * itself sees them by location as well, as they are.
 */
export const showInschrijfcijfers = useCase({
  allow: 'cijfers:lezen',
  kind: 'read',
  input: z.object({ gemeente: setting<string>(z.string().regex(/^[0-9]{4}$/), '') }),
  async run({ trx, clock, actor }, asked): Promise<Inschrijvingencijfers> {
    const { gemeente, gemeenten } = await kiesGemeente(trx, asked.gemeente);
    const { cellen, locaties } = await telZonderNamen({ trx, clock }, gemeente.code);
    const kernVan = new Map(locaties.map(({ id, kern }) => [id, kern]));
    const may = (actie: Actie) => reachOf(actor, rechten[actie])?.gemeenten.includes(gemeente.code) ?? false;
    return {
      gemeente,
      gemeenten,
      op: today(clock),
      ...inschrijvingen(cellen, ({ locatie }) => kernVan.get(locatie) ?? ''),
      locaties: may('nachtregister:opvragen') ? perLocatie(cellen, locaties) : null,
      werklijst: may('inschrijving:lezen'),
    };
  },
});

/** Locations where somebody is or something is to do, by name. */
function perLocatie(
  cellen: readonly Inschrijfcel[],
  locaties: readonly { id: string; naam: string }[],
): Inschrijflocatie[] {
  return locaties
    .map(({ id, naam }) => ({ id, naam, cijfers: cijfersVan(cellen.filter((cel) => cel.locatie === id)) }))
    .filter(
      ({ cijfers: { nachtregister, lijst } }) =>
        nachtregister > 0 || WERKLIJSTEN.some((key) => lijst[key] > 0),
    )
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
