import { createHash } from 'node:crypto';
import { landMetCode } from '../../src/beleid/landen.ts';
import { detectKolommen } from '../../src/bestandsimport/detect-kolommen.ts';
import { lezingVan } from '../../src/bestandsimport/profiel.ts';
import { kenmerkVan, type Toewijzing, voorgesteld } from '../../src/bestandsimport/toewijzing.ts';
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../random.ts';
import type { Stay } from '../world.ts';
import type { Ids } from './mensen.ts';
import type { Row, Rows } from './table.ts';

/** A file that was imported: stays of one organisation that were announced by it. */
export type Import = { id: string; profiel: string; day: number; stays: readonly Stay[] };

/** Day of the import, and how many stays its file announced. */
const DAY = -24;
const STAYS = 9;
const PROFIEL = '5b6f0d1c-4c5e-4a55-9d0e-2f1d7c3a9e10';
const HEADER = ['Naam', 'Woonplaats', 'Land', 'Aankomst', 'Vertrek', 'Locatie', 'Werkgever'];

/** The file that the agency imported: people who came in the weeks after it. */
export function importOf(stays: readonly Stay[], chance: Chance): Import {
  const came = stays.filter(
    (s) =>
      s.place.plan.of === 'baanbreed' &&
      s.arrival > DAY &&
      s.arrival < -2 &&
      s.previous === null &&
      s.travelsAs === 'nee' &&
      (s.status === 'aanwezig' || s.status === 'vertrokken'),
  );
  return { id: chance.uuid(), profiel: PROFIEL, day: DAY, stays: chance.sample(came, STAYS) };
}

/**
 * The import as it is kept afterwards: rows that became stays without their cells; one row twice, one without a night
 * and one with a mistake, which wait to be repaired.
 */
export function importRows({ id, profiel, day, stays }: Import, ids: Ids, { date, at }: Calendar): Rows {
  const organisatie = ids.organisatie('baanbreed');
  const lines = stays.map((stay) => lineOf(stay, date));
  const [first] = lines;
  if (first === undefined) return {};
  const none = ['Ana Popescu', 'Buzău', 'Roemenië', dutch(date(-20)), dutch(date(-20)), first[5] ?? '', ''];
  const wrong = ['Jan Zieliński', 'Kielce', 'Polen', dutch(date(-15)), dutch(date(-51)), first[5] ?? '', ''];
  const file = [...lines, first, none, wrong];
  const { kolommen, taal } = detectKolommen(HEADER, file, date(day));
  const kenmerk = kenmerkVan(kolommen);
  const toewijzing: Toewijzing = {
    verblijven: voorgesteld(kolommen),
    gasten: [],
    locatie: null,
    medereizigers: 'registreren',
    profiel,
  };
  const regel = (
    nummer: number,
    oordeel: Row<'importregel'>['oordeel'],
    rest: { cells?: readonly string[]; fouten?: object[]; letop?: string[] } = {},
  ): Row<'importregel'> => ({
    organisatie,
    import: id,
    lijst: 'verblijven',
    nummer,
    cellen: Object.fromEntries((rest.cells ?? []).map((cell, column) => [column, cell])),
    oordeel,
    fouten: rest.fouten ?? [],
    letop: rest.letop ?? [],
  });
  const next = lines.length + 2;
  return {
    bestandsimport: [
      {
        organisatie,
        id,
        bestandsnaam: 'aankomsten.csv',
        bestand_hash: createHash('sha256').update(file.join('\n')).digest('hex'),
        kenmerk,
        opzet: {
          verblijven: { bestandsnaam: 'aankomsten.csv', kind: 'csv', codering: 'utf-8', taal, kolommen },
          gasten: null,
        },
        toewijzing,
        status: 'verwerkt',
        rijen: file.length,
        gedaan: file.length,
        uitkomst: outcome(stays, date),
        aangemaakt_op: at(day, 586),
        aangemaakt_door: ids.gebruiker('agnieszka'),
        gewijzigd_op: at(day, 592),
        afgerond_op: at(day, 592),
      },
    ],
    importprofiel: [
      {
        organisatie,
        id: profiel,
        naam: 'Planning van het uitzendbureau',
        lezing: lezingVan(toewijzing, { verblijven: kolommen, gasten: [] }),
        aangemaakt_op: at(day, 588),
        gewijzigd_op: at(day, 588),
        gebruikt_op: at(day, 588),
      },
    ],
    importregel: [
      ...lines.map((_, index) => regel(index + 2, 'goed')),
      regel(next, 'dubbel', {
        cells: first,
        fouten: [{ veld: 'persoon', kolom: null, code: 'dubbel_in_bestand', params: { rij: 2 } }],
      }),
      regel(next + 1, 'geen_nacht', { cells: none, letop: ['geen_nacht'] }),
      regel(next + 2, 'fout', {
        cells: wrong,
        fouten: [{ veld: 'vertrek', kolom: 4, code: 'vertrek_voor_aankomst' }],
      }),
    ],
  };
}

function lineOf({ person, arrival, expected, place, werkgever }: Stay, date: Calendar['date']): string[] {
  return [
    person.naam,
    person.woonplaats,
    landMetCode(person.land)?.naam ?? '',
    dutch(date(arrival)),
    expected === null ? '' : dutch(date(expected)),
    place.plan.naam,
    werkgever ?? '',
  ];
}

/** What judging found. When the file came, all of them were still to come. */
function outcome(stays: readonly Stay[], date: Calendar['date']) {
  const ends = stays.flatMap(({ expected }) => (expected === null ? [] : [expected]));
  return {
    goed: stays.length,
    dubbel: 1,
    geen_nacht: 1,
    fout: 1,
    personen: stays.length,
    medereizigers: 0,
    van: date(Math.min(...stays.map(({ arrival }) => arrival))),
    tot: ends.length === stays.length ? date(Math.max(...ends)) : null,
    verwacht: stays.length,
    aanwezig: 0,
    vertrokken: 0,
  };
}

const dutch = (date: string) => date.split('-').reverse().join('-');
