import { createHash, randomUUID } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import { uiterlijkAntwoord, type Verzoeksoort } from '../src/beleid/verzoeken.ts';
import type { Context } from '../src/platform/access/context.ts';
import type { Trx } from '../src/platform/access/with-actor.ts';
import type { VerzoekTable } from '../src/platform/database/tables.ts';
import { addDays, dateOf, type IsoDate, toDate } from '../src/platform/dates/index.ts';
import { organisaties } from './organisaties.ts';

/** The personal code of one resident of the demo, shown where its people log in. */
export const DEMO_CODE = 'AKKE-RTJE-4739';

/** What residents asked: days ago, and what became of it. The first is who has the code. */
const VRAGEN: readonly {
  wie: number;
  soort: Verzoeksoort;
  dagen: number;
  via: VerzoekTable['via'];
  toelichting: string;
  antwoord?: { besluit: 'toegekend' | 'afgewezen'; dagen: number; tekst: string };
}[] = [
  {
    wie: 0,
    soort: 'correctie',
    dagen: 2,
    via: 'eigen_pagina',
    toelichting: 'Moje nazwisko jest źle zapisane: brakuje drugiego imienia.',
  },
  {
    wie: 0,
    soort: 'inzage',
    dagen: 24,
    via: 'eigen_pagina',
    toelichting: 'Kto widział moje dane w październiku?',
    antwoord: {
      besluit: 'toegekend',
      dagen: 20,
      tekst: 'Op uw eigen pagina staat per dag wie keek en waarom. In oktober was dat alleen de huisvester.',
    },
  },
  {
    wie: 1,
    soort: 'correctie',
    dagen: 11,
    via: 'eigen_pagina',
    toelichting: 'Am plecat deja o dată în septembrie. Data sosirii nu este corectă.',
  },
  {
    wie: 2,
    soort: 'inzage',
    dagen: 37,
    via: 'huisvester',
    toelichting: 'Wil op papier alles wat er over hem staat.',
  },
  {
    wie: 3,
    soort: 'bezwaar',
    dagen: 48,
    via: 'gemeente',
    toelichting: 'Wil niet dat de werkgever in het register staat.',
    antwoord: {
      besluit: 'afgewezen',
      dagen: 41,
      tekst: 'De werkgever is nodig om u bij calamiteiten te vinden. Anderen zien hem niet.',
    },
  },
];

/**
 * Gives one resident of the demo a code for the own page, and some residents requests: one new, one passed on to the
 * gemeente, one late, two answered. Who has the code was looked at by the huisvester and by inspection.
 */
export async function insertVerzoeken(trx: Trx, ctx: Context, vannacht: IsoDate): Promise<void> {
  const now = toDate(ctx.clock.now());
  const before = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
  const { rows: stays } = await sql<Stay>`
    select v.gemeente, v.id, v.organisatie, v.persoon from verblijf v join organisatie o on o.id = v.organisatie
    where v.gemeente = '0160' and v.status = 'aanwezig' and v.meereizend = 'nee' and v.taal = 'pl'
      and o.kvk = ${organisaties.vechtdal.kvk} and (v.verwacht_vertrek is null or v.verwacht_vertrek > ${addDays(vannacht, 5)}::date)
      and v.aankomst between ${addDays(vannacht, -200)}::date and ${addDays(vannacht, -50)}::date
    order by v.aankomst, v.id limit 4`.execute(trx);
  const [first] = stays;
  if (first === undefined) return;
  await sql`insert into bewonerscode (gemeente, hash, organisatie, verblijf, aangemaakt_op)
    values (${first.gemeente}, ${createHash('sha256').update(DEMO_CODE.replaceAll('-', '')).digest()}::bytea,
      ${first.organisatie}::uuid, ${first.id}::uuid, ${before(50)}::timestamptz)`.execute(trx);
  await insertBlikken(trx, first, before);
  const rows = VRAGEN.flatMap(({ wie, ...vraag }): Insertable<VerzoekTable>[] => {
    const stay = stays[wie];
    if (stay === undefined) return [];
    const op = before(vraag.dagen);
    return [
      {
        id: randomUUID(),
        ...{ gemeente: stay.gemeente, organisatie: stay.organisatie, persoon: stay.persoon },
        verblijf: stay.id,
        ...{ soort: vraag.soort, toelichting: vraag.toelichting, via: vraag.via },
        ontvangen_op: op,
        termijn: uiterlijkAntwoord(dateOf(op)),
        naar_gemeente_op: vraag.soort !== 'correctie' ? op : vraag.dagen > 8 ? before(vraag.dagen - 8) : null,
        status: vraag.antwoord?.besluit ?? 'open',
        antwoord: vraag.antwoord?.tekst ?? null,
        besloten_op: vraag.antwoord ? before(vraag.antwoord.dagen) : null,
      },
    ];
  });
  await trx.insertInto('verzoek').values(rows).execute();
}

type Stay = { gemeente: string; id: string; organisatie: string; persoon: string };

/** Who looked at one resident: by role, with the purpose. */
async function insertBlikken(trx: Trx, stay: Stay, before: (days: number) => Date): Promise<void> {
  const blik = (days: number, actor_soort: string, rol: string, verwerking: string, doel: string) => ({
    ...{ tijdstip: before(days), gemeente: stay.gemeente, actor_soort, actor: null, rollen: [rol] },
    ...{ verwerking, doel, persoon: stay.persoon, verblijf: stay.id, referentie: randomUUID() },
  });
  await trx
    .insertInto('inzage')
    .values([
      blik(24, 'huisvester', 'huisvester-beheerder', 'verblijf:lezen', 'eigen nachtregister'),
      blik(12, 'gemeente', 'toezicht', 'nachtregister:opvragen', 'controle_ter_plaatse'),
      blik(5, 'gemeente', 'registratie', 'persoon:zoeken', 'adrescontrole'),
      blik(2, 'huisvester', 'huisvester-medewerker', 'verblijf:lezen', 'eigen nachtregister'),
    ])
    .execute();
}
