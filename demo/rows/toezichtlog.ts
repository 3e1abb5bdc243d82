import type { Calendar } from '../calendar.ts';
import type { Chance } from '../random.ts';
import type { Place, Stay } from '../world.ts';
import { decidedOn, decider } from './locaties.ts';
import type { Logbook } from './logboek.ts';
import type { Row, Rows } from './table.ts';

/** What people of the gemeenten did: decided, drew samples, asked for the register, and once what they may not. */
export function logOversight(
  log: Logbook,
  world: { places: readonly Place[]; stays: readonly Stay[]; rows: Rows },
  chance: Chance,
  calendar: Calendar,
): void {
  const { places, stays, rows } = world;
  const { at, date } = calendar;
  const present = (locaties: readonly string[], day: number) =>
    stays.filter((s) => locaties.includes(s.place.id) && wasThere(s, day));

  for (const toelating of rows.toelating ?? []) logAdmission(log, toelating, at(-418, 650));
  for (const place of places) {
    const decided = decidedOn(place);
    if (decided === null) continue;
    const status = place.plan.status === 'geweigerd' ? 'geweigerd' : 'goedgekeurd';
    log.note({
      by: decider(place),
      route: 'POST /aanvragen/locaties/:id',
      tijdstip: at(decided, 620),
      gemeente: place.plan.gemeente,
      organisatie: place.organisatie,
      actie: 'locatie:besluiten',
      object_soort: 'locatie',
      object: place.id,
      details: {
        van: 'voorgesteld',
        naar: status,
        planologische_status: place.plan.planologisch ?? 'vergund',
        herhaald: false,
      },
    });
  }
  for (const draw of rows.steekproef ?? []) {
    const day = draw.zaad === 'zomerronde' ? -96 : -12;
    const by = draw.gemeente === '0175' ? 'karin' : 'wim';
    log.note({
      by,
      route: 'POST /steekproeven',
      tijdstip: draw.getrokken_op,
      gemeente: draw.gemeente,
      organisatie: null,
      actie: 'steekproef:trekken',
      object_soort: 'steekproef',
      object: draw.id,
      details: {
        omvang: draw.omvang,
        zaad: draw.zaad,
        populatie: draw.populatie.length,
        nacht: draw.peildatum,
      },
    });
    for (const locatie of draw.getrokken)
      log.asked(by, day, `steekproef: ${draw.zaad}`, present([locatie], day), locatie);
  }
  const balkbrug = places.filter(({ key }) => key === 'balkbrug').map(({ id }) => id);
  log.asked(
    'fatma',
    -2,
    'adrescontrole: melding van te veel bewoners',
    present(balkbrug, -2),
    balkbrug[0] ?? null,
  );
  const vinkenbuurt = places.filter(({ key }) => key === 'vinkenbuurt').map(({ id }) => id);
  log.asked('roel', -8, 'controle_ter_plaatse', present(vinkenbuurt, -8), vinkenbuurt[0] ?? null);
  log.note({
    by: 'jeroen',
    route: 'GET /zoeken',
    tijdstip: at(-6, chance.int(600, 900)),
    gemeente: '0160',
    organisatie: null,
    actie: 'persoon:zoeken',
    object_soort: 'actie',
    object: 'persoon:zoeken',
    details: {},
    resultaat: 'geweigerd',
  });
  log.note({
    by: 'bas',
    route: 'POST /beheer/instellingen',
    tijdstip: at(-212, 690),
    gemeente: '0175',
    organisatie: null,
    actie: 'instellingen:beheren',
    object_soort: 'registratieveld',
    object: 'nationaliteit',
    details: { vanaf: rows.registratieveld?.[0]?.vanaf ?? date(-212) },
  });
}

function logAdmission(log: Logbook, toelating: Row<'toelating'>, earliest: string): void {
  const { gemeente, organisatie, status, besloten_op } = toelating;
  if (!besloten_op || String(besloten_op) < earliest) return;
  log.note({
    by: gemeente === '0175' ? 'gerda' : 'fatma',
    route: 'POST /aanvragen/organisaties/:id',
    tijdstip: besloten_op,
    gemeente,
    organisatie,
    actie: 'toelating:besluiten',
    object_soort: 'organisatie',
    object: organisatie,
    details: { van: 'aangevraagd', naar: status, herhaald: false },
  });
}

function wasThere({ status, arrival, departure, away }: Stay, day: number): boolean {
  if (status !== 'aanwezig' && status !== 'vertrokken') return false;
  const out = away.some(({ from, to }) => from <= day && day < to);
  return arrival <= day && (departure === null || departure > day) && !out;
}
