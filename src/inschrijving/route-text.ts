import type { Inschrijvingsroute } from '../beleid/inschrijving/route.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { vulIn } from '../platform/i18n/vul-in.ts';
import { type Teksttaal, werknemerteksten } from './werknemerteksten.ts';

/** What was done, as far as it changes what a worker has to do. */
export interface Routestand {
  ingeschreven?: boolean;
  /** Day of an appointment still to come, and where when that is not at the gemeente. */
  afspraak?: IsoDate | null;
  plek?: string | null;
  /** At what time, `14:00`, when that is known. */
  tijd?: string | null;
  /** Day on which the gemeente invited the worker. */
  uitgenodigd?: IsoDate | null;
  /** Day on which the gemeente noted that registering is not needed. */
  nietNodig?: IsoDate | null;
}

/**
 * Where a worker registers, by when, why, and what to bring: in the worker's own language, in short paragraphs.
 * @param gemeente name of the gemeente where the worker stays
 */
export function routeText(
  { route, uiterlijk, kantelt, feiten }: Inschrijvingsroute,
  taal: Teksttaal,
  gemeente: string,
  vandaag: IsoDate,
  {
    ingeschreven = false,
    afspraak = null,
    plek = null,
    tijd = null,
    uitgenodigd = null,
    nietNodig = null,
  }: Routestand = {},
): { titel: string; alineas: string[] } {
  const { route: tekst } = werknemerteksten[taal];
  if (ingeschreven) return { titel: tekst.titel, alineas: [tekst.ingeschreven] };
  const day = (date: IsoDate) =>
    new Intl.DateTimeFormat(taal === 'en' ? 'en-GB' : taal, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${date}T12:00:00Z`),
    );
  const { nodig, nachten } = feiten;
  const facts = { gemeente, nodig, nachten, van: day(feiten.van), tot: day(feiten.tot) };
  if (nietNodig !== null)
    return { titel: tekst.titel, alineas: [vulIn(tekst.nietNodig, { datum: day(nietNodig) })] };
  const alineas = [vulIn(tekst[route], facts)];
  if (afspraak !== null) {
    const datum = tijd === null ? day(afspraak) : `${day(afspraak)}, ${tijd}`;
    alineas.push(plek === null ? vulIn(tekst.afspraak, { datum }) : vulIn(tekst.afspraakOp, { datum, plek }));
  } else {
    if (uitgenodigd !== null) alineas.push(vulIn(tekst.uitgenodigd, { datum: day(uitgenodigd) }));
    if (uiterlijk !== null)
      alineas.push(vulIn(uiterlijk < vandaag ? tekst.teLaat : tekst.uiterlijk, { datum: day(uiterlijk) }));
  }
  alineas.push(vulIn(tekst.waarom, facts));
  if (kantelt !== null) alineas.push(vulIn(tekst.kantelt, { datum: day(kantelt) }));
  return { titel: tekst.titel, alineas: [...alineas, tekst.meenemen] };
}
