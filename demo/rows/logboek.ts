import type { Calendar } from '../calendar.ts';
import type { Night } from '../nights.ts';
import { demoPeople } from '../people.ts';
import type { Chance } from '../random.ts';
import type { Stay } from '../world.ts';
import type { Ids } from './mensen.ts';
import type { Row, Rows } from './table.ts';

/** Days of which the logs hold what huisvesters did; decisions are there from the beginning. */
const DAYS = 45;
/** Addresses kept free for examples (RFC 5737). */
const ADDRESSES = ['192.0.2.14', '192.0.2.77', '198.51.100.9', '203.0.113.40'] as const;

type Entry = Pick<
  Row<'auditlog'>,
  'tijdstip' | 'gemeente' | 'organisatie' | 'actie' | 'object_soort' | 'object'
> & {
  /** `sub` of who did it. */
  by: string;
  route: string;
  details: Record<string, unknown>;
  resultaat?: 'gelukt' | 'geweigerd';
};

/** Writes log rows in the shapes in which use cases write them. */
export class Logbook {
  readonly #ids: Ids;
  readonly #chance: Chance;
  readonly #calendar: Calendar;
  readonly #audit: Row<'auditlog'>[] = [];
  readonly #inzage: Row<'inzage'>[] = [];

  constructor(ids: Ids, chance: Chance, calendar: Calendar) {
    this.#ids = ids;
    this.#chance = chance;
    this.#calendar = calendar;
  }

  /** Everything written, oldest first, as it would have come. */
  rows(): Rows {
    const byTime = (a: { tijdstip: string | Date }, b: { tijdstip: string | Date }) =>
      String(a.tijdstip).localeCompare(String(b.tijdstip));
    return { auditlog: this.#audit.sort(byTime), inzage: this.#inzage.sort(byTime) };
  }

  note({ by, route, details, resultaat = 'gelukt', ...entry }: Entry): string {
    const referentie = this.#chance.uuid();
    this.#audit.push({
      ...entry,
      ...this.#who(by),
      resultaat,
      oorsprong: `${this.#chance.pick(ADDRESSES)} ${route}`,
      referentie,
      details,
    });
    return referentie;
  }

  /** The register of some stays, asked for by somebody of a gemeente on a day, with the purpose. */
  asked(by: string, day: number, doel: string, stays: readonly Stay[], locatie: string | null): void {
    const [first] = stays;
    if (first === undefined) return;
    const { gemeente } = first.place.plan;
    const tijdstip = this.#calendar.at(day, this.#chance.int(800, 960));
    const referentie = this.note({
      by,
      route: 'POST /register',
      tijdstip,
      gemeente,
      organisatie: null,
      actie: 'nachtregister:opvragen',
      object_soort: 'nachtregister',
      object: locatie,
      details: {
        doel: doel.split(':')[0],
        nacht: this.#calendar.date(day),
        vorm: 'pagina',
        locaties: new Set(stays.map(({ place }) => place)).size,
        personen: stays.length,
        getoond: stays.length,
      },
    });
    for (const { id, person } of stays) {
      this.#inzage.push({
        tijdstip,
        gemeente,
        ...this.#who(by),
        verwerking: 'nachtregister:opvragen',
        doel,
        persoon: person.id,
        verblijf: id,
        referentie,
      });
    }
  }

  /** Presses of the last weeks: one record for each gemeente, whoever many locations. */
  pressed(nights: readonly Night[], nachten: readonly Row<'nacht'>[]): void {
    const presses = new Map<string, { night: Night; nacht: Row<'nacht'> }[]>();
    for (const [index, night] of nights.entries()) {
      const nacht = nachten[index];
      if (nacht === undefined || night.day < -DAYS) continue;
      const key = [nacht.organisatie, nacht.gemeente, night.confirmedAt].join(' ');
      presses.set(key, [...(presses.get(key) ?? []), { night, nacht }]);
    }
    for (const press of presses.values()) {
      const [first] = press;
      if (first === undefined) continue;
      const { nacht, night } = first;
      const personen = press.reduce((sum, { night: { count } }) => sum + count, 0);
      this.note({
        by: this.#subOf(nacht.bevestigd_door),
        route: 'POST /vannacht',
        tijdstip: night.confirmedAt,
        gemeente: nacht.gemeente,
        organisatie: nacht.organisatie,
        actie: 'nacht:bevestigen',
        object_soort: press.length === 1 ? 'locatie' : 'nacht',
        object: press.length === 1 ? nacht.locatie : nacht.nacht,
        details: {
          nacht: nacht.nacht,
          locaties: press.length,
          nieuw: press.length,
          personen,
          erbij: personen,
          eraf: 0,
        },
      });
    }
  }

  /** Stays registered and departures noted in the last weeks. */
  registered(verblijven: readonly Row<'verblijf'>[]): void {
    const first = this.#calendar.at(-DAYS, 0);
    for (const {
      gemeente,
      id,
      organisatie,
      aangemaakt_op,
      aangemaakt_door,
      bron,
      status,
      vertrek,
      gewijzigd_op,
    } of verblijven) {
      const of = {
        gemeente,
        organisatie,
        actie: 'verblijf:registreren',
        object_soort: 'verblijf',
        object: id,
      };
      const by = this.#subOf(aangemaakt_door);
      if (String(aangemaakt_op) >= first && bron !== 'bestand') {
        const details = {
          status: status === 'verwacht' ? 'verwacht' : 'aanwezig',
          nieuw: true,
          laat: 0,
          bron,
        };
        this.note({ ...of, by, route: 'POST /inchecken', tijdstip: aangemaakt_op, details });
      }
      if (vertrek && String(gewijzigd_op) >= first)
        this.note({ ...of, by, route: 'POST /vannacht', tijdstip: gewijzigd_op, details: { vertrek } });
    }
  }

  #who(sub: string) {
    const holds = demoPeople.find((person) => person.sub === sub)?.holds ?? [];
    const actor_soort = holds.some((held) => 'gemeente' in held) ? 'gemeente' : 'huisvester';
    return {
      actor_soort,
      actor: this.#ids.gebruiker(sub),
      rollen: [...new Set(holds.map(({ rol }) => rol))],
    };
  }

  #subOf(gebruiker: string | null | undefined): string {
    return demoPeople.find(({ sub }) => this.#ids.gebruiker(sub) === gebruiker)?.sub ?? 'marieke';
  }
}
