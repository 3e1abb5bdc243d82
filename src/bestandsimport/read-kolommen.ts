import type { Trx } from '../platform/access/with-actor.ts';
import type { Clock } from '../platform/dates/index.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import type { Encoding } from '../platform/files/index.ts';
import { bewaarbaar, DATUMS, type Duiding } from './betekenis.ts';
import { leesDatum } from './datumvolgorde.ts';
import { weigeringVan } from './gevoelig.ts';
import type { Lijstopzet } from './lees-bestand.ts';
import type { Lijst } from './rijoordeel.ts';
import type { Bestandsimport } from './take-import.ts';
import type { Kolomtoewijzing } from './toewijzing.ts';

/** A column of the file as it is shown: header, what it was taken for, and a few of its values. */
export type Kolombeeld = {
  /** Empty when the file gives none. */
  kop: string;
  duiding: Duiding;
  /** Whether it is kept, so that it can be given a meaning. */
  bewaard: boolean;
  voorbeelden: string[];
  /** The first value that has a date, as it is read now. */
  gelezen: { waarde: string; datum: IsoDate } | null;
  /** Its dates can be read in two orders, and nothing decides. */
  onzeker: boolean;
};

/** One list as it is shown for mapping. */
export type Lijstbeeld = {
  bestandsnaam: string;
  codering: Encoding | null;
  /** Name of the system that wrote it, where its lines say so. */
  formaat: string | null;
  taal: string | null;
  kolommen: Kolombeeld[];
};

const PROEF = 40;
const VOORBEELDEN = 3;

/** A list's columns with values from its first rows. Values that were refused are not among them: they were not kept. */
export async function readLijstbeeld(
  trx: Trx,
  { id }: Pick<Bestandsimport, 'id'>,
  lijst: Lijst,
  opzet: Lijstopzet,
  toewijzing: Kolomtoewijzing,
  clock: Clock,
): Promise<Lijstbeeld> {
  const rijen = await trx
    .selectFrom('importregel')
    .select('cellen')
    .where('import', '=', id)
    .where('lijst', '=', lijst)
    .orderBy('nummer')
    .limit(PROEF)
    .execute();
  const vandaag = today(clock);
  const kolommen = opzet.kolommen.map(({ kop, duiding, zeker }, kolom): Kolombeeld => {
    const waarden = rijen.flatMap(({ cellen }) => {
      const waarde = cellen[kolom];
      return waarde !== undefined && weigeringVan(waarde) === null ? [waarde] : [];
    });
    const { betekenis = null, volgorde } = toewijzing[kolom] ?? {};
    const datums = DATUMS.some((een) => een === betekenis)
      ? waarden.flatMap((waarde) => {
          const datum = leesDatum(waarde, volgorde ?? 'dmy', vandaag);
          return datum === null ? [] : [{ waarde, datum }];
        })
      : [];
    return {
      kop,
      duiding,
      bewaard: bewaarbaar(duiding),
      voorbeelden: [...new Set(waarden)].slice(0, VOORBEELDEN).map((waarde) => waarde.slice(0, 60)),
      gelezen: datums[0] ?? null,
      onzeker: zeker === false,
    };
  });
  return {
    bestandsnaam: opzet.bestandsnaam,
    codering: opzet.codering,
    formaat: opzet.formaat ?? null,
    taal: opzet.taal,
    kolommen,
  };
}
