import { sql } from 'kysely';
import { z } from 'zod';
import type { Bevinding } from '../beleid/beoordeel-locatie.ts';
import { rechten } from '../beleid/rechten.ts';
import { useCase } from '../beleid/use-case.ts';
import { adresregel, bevindingenVan, type Locatie, readLocatie } from '../organisaties/index.ts';
import { reachOf } from '../platform/access/reach.ts';
import { dateOf, type IsoDate, type IsoMonth, isIsoMonth, monthOf } from '../platform/dates/index.ts';
import { setting } from '../platform/lists/index.ts';
import { avonden } from './avonden.ts';
import { type LocatieAvond, readLocatieAvonden } from './locatie-avond.ts';
import {
  type LocatieMaand,
  type LocatieNacht,
  type LocatieSignaal,
  readLocatieNachten,
  readLocatieSignalen,
  sumMonths,
} from './locatie-nachten.ts';

export type ToezichtLocatie = {
  locatie: Omit<Locatie, 'besloten_op' | 'aangemaakt_op' | 'gewijzigd_op'> & { beslotenOp: string | null };
  adres: string;
  organisatieNaam: string;
  gemeenteNaam: string;
  beslotenDoor: string | null;
  kamers: number;
  slaapplaatsen: number;
  bevindingen: Bevinding[];
  /** Null when the location is not in use tonight. */
  avond: LocatieAvond | null;
  vanavond: IsoDate;
  maand: IsoMonth;
  nachten: LocatieNacht[];
  maanden: LocatieMaand[];
  /** Null for who has no right to see signals. */
  signalen: LocatieSignaal[] | null;
  magOpvragen: boolean;
};

/**
 * A location for the gemeente: details, what the policy says about it, its nights by month, signals and decisions
 * (§3.1.2, §5.1.1, §5.1.2). Numbers, no names of residents.
 * @throws NotFound when it is not there, or another gemeente's
 */
export const showToezichtLocatie = useCase({
  allow: 'vanavond:lezen',
  kind: 'read',
  input: z.object({
    id: z.uuid(),
    /** Of the calendar; the present month when left out. */
    maand: setting<IsoMonth | ''>(z.string().refine(isIsoMonth), ''),
  }),
  async run({ trx, clock, now, gemeenten, actor }, asked): Promise<ToezichtLocatie> {
    const {
      besloten_op,
      aangemaakt_op: _made,
      gewijzigd_op: _changed,
      ...locatie
    } = await readLocatie(trx, asked.id);
    const nights = await avonden(trx, clock, gemeenten, { nacht: '', gemeente: locatie.gemeente });
    const vanavond = nights[0]?.nacht ?? dateOf(now);
    const when = { sluitingsuur: nights[0]?.sluitingsuur ?? '12:00', nu: now };
    const history = await readLocatieNachten(trx, locatie, vanavond, when);
    const maand = asked.maand === '' ? monthOf(vanavond) : asked.maand;
    const may = (action: 'signaal:lezen' | 'nachtregister:opvragen') =>
      reachOf(actor, rechten[action])?.gemeenten.includes(locatie.gemeente) ?? false;
    return {
      locatie: { ...locatie, beslotenOp: besloten_op?.toISOString() ?? null },
      adres: adresregel(locatie),
      gemeenteNaam: nights[0]?.naam ?? '',
      ...(await readAround(trx, locatie)),
      bevindingen: bevindingenVan(locatie, dateOf(now)),
      avond: (await readLocatieAvonden(trx, nights, now, [asked.id]))[0] ?? null,
      vanavond,
      maand,
      nachten: history.filter(({ nacht }) => monthOf(nacht) === maand),
      maanden: sumMonths(history),
      signalen: may('signaal:lezen') ? await readLocatieSignalen(trx, asked.id) : null,
      magOpvragen: may('nachtregister:opvragen'),
    };
  },
});

/** Names and numbers around a location's row. */
async function readAround(
  trx: Parameters<typeof readLocatie>[0],
  locatie: Omit<Locatie, 'besloten_op' | 'aangemaakt_op' | 'gewijzigd_op'>,
) {
  const { rows } = await sql<
    Pick<ToezichtLocatie, 'organisatieNaam' | 'beslotenDoor' | 'kamers' | 'slaapplaatsen'>
  >`
    select coalesce((select o.naam from organisatie o where o.id = ${locatie.organisatie}::uuid), '') as "organisatieNaam",
      (select g.naam from gebruiker g where g.id = ${locatie.besloten_door}::uuid) as "beslotenDoor",
      (select count(*)::int from kamer k where k.gemeente = ${locatie.gemeente} and k.locatie = ${locatie.id}::uuid
        and k.vervallen_op is null) as kamers,
      (select count(*)::int from slaapplaats s where s.gemeente = ${locatie.gemeente} and s.locatie = ${locatie.id}::uuid
        and s.vervallen_op is null) as slaapplaatsen`.execute(trx);
  return rows[0] ?? { organisatieNaam: '', beslotenDoor: null, kamers: 0, slaapplaatsen: 0 };
}
