import type { Calendar } from '../calendar.ts';
import type { Chance } from '../random.ts';
import type { Stay } from '../world.ts';
import { hand } from './handen.ts';
import type { Import } from './import.ts';
import type { Ids } from './mensen.ts';
import type { Row, Rows } from './table.ts';

/** Stays with their beds, nights away, and what was changed afterwards. */
export function verblijfRows(
  stays: readonly Stay[],
  imported: Import,
  ids: Ids,
  chance: Chance,
  calendar: Calendar,
): Rows {
  const { date } = calendar;
  const certain = certainly(stays, imported);
  return {
    verblijf: stays.map((stay) => ({
      ...verblijfRow(stay, imported, ids, chance, calendar),
      zekere_persoon: certain.get(stay) ?? null,
    })),
    eerdere_slaapplaats: stays.flatMap((stay) =>
      stay.earlierBeds.map(({ bed, from, to }) => ({
        ...ofStay(stay),
        slaapplaats: bed,
        van: date(from),
        tot: date(to),
      })),
    ),
    afwezigheid: stays.flatMap((stay) =>
      stay.away.map(({ from, to }) => ({
        ...ofStay(stay),
        id: chance.uuid(),
        van: date(from),
        tot: date(to),
        aangemaakt_op: calendar.at(Math.min(from, -1) - 1, chance.int(600, 1100)),
        aangemaakt_door: hand(stay.place.plan.of, ids, chance),
      })),
    ),
  };
}

/** The first stay of who moved, or whom the desk chose when they came again; what a file joined by name waits for registratie. */
function certainly(stays: readonly Stay[], imported: Import): Map<Stay, string> {
  const byPerson = new Map<string, Stay[]>();
  for (const stay of stays) byPerson.set(stay.person.id, [...(byPerson.get(stay.person.id) ?? []), stay]);
  return new Map(
    [...byPerson.values()].flatMap((own) => {
      if (own.some((stay) => imported.stays.includes(stay)))
        return own.flatMap((stay): [Stay, string][] => (stay.previous ? [[stay, rootOf(stay).id]] : []));
      const [first, ...later] = [...own].sort((a, b) => a.arrival - b.arrival);
      return later.map((stay): [Stay, string] => [stay, first?.id ?? stay.id]);
    }),
  );
}

/** The stay with which a row of moves began. */
function rootOf(stay: Stay): Stay {
  return stay.previous ? rootOf(stay.previous) : stay;
}

export const ofStay = ({ id, place }: Stay) => ({
  gemeente: place.plan.gemeente as string,
  organisatie: place.organisatie,
  verblijf: id,
});

function verblijfRow(
  stay: Stay,
  imported: Import,
  ids: Ids,
  chance: Chance,
  { date, at }: Calendar,
): Row<'verblijf'> {
  const { place, person, arrival, departure, status, travelsAs } = stay;
  const byFile = imported.stays.includes(stay);
  const announced = status === 'verwacht' || chance.hits(0.15);
  // At the door before the press of that evening; who is announced, some days before.
  const made = announced
    ? at(Math.min(arrival, -1) - chance.int(1, 6), chance.int(540, 1020))
    : at(arrival, chance.int(840, 1150));
  const changed =
    departure === null
      ? status === 'verwacht'
        ? null
        : at(arrival, 1155)
      : at(departure, chance.int(420, 1100));
  const seen = status !== 'verwacht' && (travelsAs === 'nee' || chance.hits(0.4));
  const created = byFile ? at(imported.day, 592) : made;
  return {
    gemeente: place.plan.gemeente,
    id: stay.id,
    organisatie: place.organisatie,
    locatie: place.id,
    persoon: person.id,
    naam: person.naam,
    woonplaats: person.woonplaats,
    land: person.land,
    aankomst: date(arrival),
    verwacht_vertrek: stay.expected === null ? null : date(stay.expected),
    vertrek: departure === null ? null : date(departure),
    documentsoort: seen ? (chance.hits(0.68) ? 'identiteitskaart' : 'paspoort') : null,
    identiteit_vastgesteld: seen ? (chance.hits(0.94) ? 'persoonlijk' : 'video') : null,
    taal: person.taal,
    werkgever: stay.werkgever,
    slaapplaats: stay.bed,
    slaapplaats_vanaf: stay.bedSince === null ? null : date(stay.bedSince),
    meereizend: travelsAs,
    nationaliteit: place.plan.gemeente === '0175' ? person.nationaliteit : null,
    status,
    vervallen_reden: stay.cancelled ?? null,
    vorig_verblijf: stay.previous?.id ?? null,
    bron: byFile ? 'bestand' : chance.hits(0.12) ? 'locatie' : 'web',
    bestandsimport: byFile ? imported.id : null,
    aangemaakt_op: created,
    aangemaakt_door: hand(place.plan.of, ids, chance),
    gewijzigd_op: changed ?? created,
  };
}
