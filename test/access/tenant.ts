import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../src/platform/database/open-database.ts';
import { createKoppeling } from '../api.ts';
import { asOwner } from '../database.ts';
import { createDeur, sendEntry } from '../factories/aanmelding.ts';
import { contextFor, createHuisvester, createStaff } from '../factories/actor.ts';
import { createBelasting } from '../factories/belasting.ts';
import { file, judgedImport } from '../factories/bestandsimport.ts';
import { createBewonerscode } from '../factories/bewonerscode.ts';
import { createGemeente } from '../factories/gemeente.ts';
import { createKamers, createLocatie } from '../factories/locatie.ts';
import { createMaandlevering } from '../factories/maandlevering.ts';
import { createOrganisatie } from '../factories/organisatie.ts';
import { createAfwezigheid, createVerblijf } from '../factories/verblijf.ts';

/** A gemeente with one huisvester and a row of everything, recognisable by its marks. */
export type Tenant = {
  gemeente: string;
  organisatie: string;
  /** Stands in every person's name; who may not see persons never meets it. */
  person: string;
  /** Stands in the names of organisation and location. */
  place: string;
  /** By parameter and place in an address: what its identifiers are filled with. */
  ids: Record<string, string>;
};

const NIGHT = '2026-11-23';

/** Lays out a tenant, with a row in each table that a page may show. */
export async function createTenant(
  database: Database,
  gemeente: string,
  marks: { person: string; place: string },
): Promise<Tenant> {
  const row = await createGemeente(database, { code: gemeente });
  const organisatie = await createOrganisatie(
    database,
    { naam: `${marks.place} Verblijf` },
    { gemeenten: [gemeente] },
  );
  const locatie = await createLocatie(database, {
    gemeente,
    organisatie: organisatie.id,
    naam: `Huis ${marks.place}`,
  });
  const [kamer] = await createKamers(database, locatie, [2]);
  const verblijf = await createVerblijf(database, locatie, {
    naam: `${marks.person} Kowalska`,
    slaapplaats: kamer?.slaapplaatsen[0] ?? null,
  });
  await createVerblijf(database, locatie, {
    naam: `${marks.person} Popescu`,
    status: 'verwacht',
    aankomst: '2026-11-24',
  });
  const afwezigheid = await createAfwezigheid(database, verblijf, { van: '2026-11-21', tot: '2026-11-22' });
  const levering = randomUUID();
  await createKoppeling(database, { organisatie: organisatie.id, naam: `Koppeling ${marks.place}` });
  const [signaal, steekproef, wijziging] = [randomUUID(), randomUUID(), randomUUID()];
  const maandlevering = await createMaandlevering(database, locatie);
  const [maandcorrectie, verzoek] = [randomUUID(), randomUUID()];
  await createBewonerscode(database, verblijf, `${gemeente === '0160' ? 'ACDE' : 'FHJK'}-4MXA-PTC9`);
  const [inschrijfdag, adrescontrole] = [randomUUID(), randomUUID()];
  await asOwner(database, async (owner) => {
    await sql`select overnachting_partitie(${NIGHT}::date)`.execute(owner);
    await sql`insert into nacht (gemeente, locatie, nacht, organisatie, aantal, maximum, tijdigheid, bron, bevestigd_op)
      values (${gemeente}, ${locatie.id}, ${NIGHT}, ${organisatie.id}, 1, 20, 'op_tijd', 'web', now())`.execute(
      owner,
    );
    await sql`insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, tijdigheid, vastgelegd_op)
      values (${gemeente}, ${NIGHT}, ${verblijf.id}, ${verblijf.persoon}, ${locatie.id}, ${organisatie.id}, 'op_tijd', now())`.execute(
      owner,
    );
    await sql`insert into correctie (gemeente, organisatie, verblijf, soort, oud, nieuw, reden, op)
      values (${gemeente}, ${organisatie.id}, ${verblijf.id}, 'wijziging', ${JSON.stringify({ naam: `${marks.person} K.` })},
        ${JSON.stringify({ naam: `${marks.person} Kowalska` })}, 'Tikfout', now())`.execute(owner);
    await sql`insert into signaal (gemeente, id, soort, sleutel, organisatie, locatie, details, aangemaakt_op, gewijzigd_op)
      values (${gemeente}, ${signaal}, 'boven_maximum', ${`proef:${locatie.id}`}, ${organisatie.id}, ${locatie.id},
        '{"aantal": 21, "maximum": 20}', now(), now())`.execute(owner);
    await sql`insert into locatiewijziging (gemeente, id, organisatie, locatie, velden, toelichting, status, voorgesteld_op)
      values (${gemeente}, ${wijziging}, ${organisatie.id}, ${locatie.id}, '{"maximum": 24}', 'Er is een vleugel bij', 'voorgesteld', now())`.execute(
      owner,
    );
    await sql`insert into levering (id, organisatie, soort, sleutel, hash, ontvangen_op, aangenomen, herhaald, geweigerd, laat, uitkomst)
      values (${levering}, ${organisatie.id}, 'verblijf', 'proef', '\\x00', now(), 1, 0, 0, 0, '[]')`.execute(
      owner,
    );
    await sql`insert into verzoek (gemeente, id, organisatie, persoon, verblijf, soort, toelichting, via, ontvangen_op, termijn, naar_gemeente_op)
      values (${gemeente}, ${verzoek}, ${organisatie.id}, ${verblijf.persoon}, ${verblijf.id}, 'bezwaar', ${`Vraag over ${marks.place}`},
        'eigen_pagina', now(), '2026-12-24', now())`.execute(owner);
    await sql`insert into bewaartermijn (gemeente, soort, vanaf, dagen, grondslag, vastgesteld_op)
      values (${gemeente}, 'verblijf', '2026-01-01', 400, ${`Besluit over ${marks.place}`}, now())`.execute(
      owner,
    );
    await sql`insert into inschrijfdag (gemeente, id, organisatie, locatie, datum, van, gepland_op)
      values (${gemeente}, ${inschrijfdag}, ${organisatie.id}, ${locatie.id}, '2026-11-24', '14:00', now())`.execute(
      owner,
    );
    await sql`insert into inschrijfstap (gemeente, organisatie, persoon, stap, datum, inschrijfdag, verzoek, vastgelegd_op)
      values (${gemeente}, ${organisatie.id}, ${verblijf.persoon}, 'afspraak', '2026-11-24', ${inschrijfdag},
        ${randomUUID()}, now())`.execute(owner);
    await sql`insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
      values (${gemeente}, ${randomUUID()}, ${verblijf.persoon}, '2026-11-20', 'niet_ingeschreven', 'medewerker', now())`.execute(
      owner,
    );
    await sql`insert into uitschrijfformulier (gemeente, id, organisatie, persoon, verblijf, taal, naam, getekend_op)
      values (${gemeente}, ${randomUUID()}, ${organisatie.id}, ${verblijf.persoon}, ${verblijf.id}, 'pl',
        ${`${marks.person} Kowalska`}, now())`.execute(owner);
    await sql`insert into adrescontrole (gemeente, id, soort, peildatum, volledig, drempel, bestand_hash, rijen, onleesbaar,
        gecontroleerd_op)
      values (${gemeente}, ${adrescontrole}, 'brp', '2026-11-23', false, 6, '\\x00', 1, 0, now())`.execute(
      owner,
    );
    await sql`insert into adresbevinding (gemeente, controle, nummer, locatie, adres, in_brp, in_register, hoort_in_brp,
        maximum, oordeel)
      values (${gemeente}, ${adrescontrole}, 1, ${locatie.id}, ${`${marks.place} 1`}, 3, 1, 0, 20, 'boven_register')`.execute(
      owner,
    );
    await sql`insert into steekproef (gemeente, id, peildatum, omvang, zaad, populatie, getrokken, getrokken_op)
      values (${gemeente}, ${steekproef}, '2026-11-24', 1, 'zaad', array[${locatie.id}]::uuid[], array[${locatie.id}]::uuid[], now())`.execute(
      owner,
    );
  });
  const belasting = await createBelasting(database, {
    ...{ gemeente, organisatie: organisatie.id, locatie: locatie.id, maandlevering, place: marks.place },
  });
  // Two of one name at two houses, to be told apart or not.
  const tweede = await createLocatie(database, {
    gemeente,
    organisatie: organisatie.id,
    naam: `Hof ${marks.place}`,
  });
  const dubbel = await createVerblijf(database, tweede, {
    naam: `${marks.person} Kowalska`,
    aankomst: '2026-09-01',
    vertrek: '2026-11-01',
  });
  const huisvester = await createHuisvester(database, organisatie.id);
  const eigen = contextFor(database, huisvester);
  const sleutel = await createDeur(eigen, locatie.id);
  const aanmelding = await sendEntry(eigen, sleutel, { naam: `${marks.person} Zielińska` });
  const gebruiker = (await createStaff(database, 'toezicht', gemeente)).id ?? '';
  const toekenning = await asOwner(database, (owner) =>
    owner.selectFrom('toekenning').select('id').where('gebruiker', '=', gebruiker).executeTakeFirstOrThrow(),
  );
  const bestand = await judgedImport(
    contextFor(database, huisvester),
    file(
      'Naam;Woonplaats;Land;Aankomst;Locatie',
      `${marks.person} Nowak;Rzeszów;Polen;2026-11-24;Huis ${marks.place}`,
    ),
    { bewaren: `Profiel ${marks.place}` },
  );
  return {
    gemeente,
    organisatie: organisatie.id,
    ...marks,
    ids: {
      locatie: locatie.id,
      kamer: kamer?.id ?? '',
      verblijf: verblijf.id,
      persoon: verblijf.persoon,
      afwezigheid,
      levering,
      signaal,
      steekproef,
      maandlevering,
      maandcorrectie,
      verzoek,
      ...belasting,
      inschrijfdag,
      adrescontrole,
      een: verblijf.persoon,
      ander: dubbel.persoon,
      personen: verblijf.persoon,
      wijziging,
      import: bestand.id,
      profiel: bestand.toewijzing?.profiel ?? '',
      organisatie: organisatie.id,
      gebruiker,
      toekenning: toekenning.id,
      slug: row.slug,
      sleutel,
      aanmelding,
      nacht: NIGHT,
      maand: '2026-11',
    },
  };
}

/** Everything that belongs to a tenant, as text: equal before and after means that nothing was changed. */
export function contentsOf(database: Database, tenant: Tenant): Promise<string> {
  const tables = [
    'aanmelding',
    'verblijf',
    'afwezigheid',
    'correctie',
    'nacht',
    'overnachting',
    'maandlevering',
    'maandcorrectie',
    'maandvraag',
    'verordening',
    'belastingtarief',
    'belastingplicht',
    'locatieomvang',
    'locatievrijstelling',
    'aangifte',
    'aangifteregel',
    'aangifteoordeel',
    'aanslag',
    'betaalcorrectie',
    'bezwaarschrift',
    'brp_inschrijving',
    'brp_inschrijving',
    'inschrijfdag',
    'inschrijfstap',
    'zelfde_persoon',
    'uitschrijfformulier',
    'adrescontrole',
    'adresbevinding',
    'locatie',
    'kamer',
    'slaapplaats',
    'locatiewijziging',
    'signaal',
    'signaal_gebeurtenis',
    'steekproef',
    'registratieveld',
    'toelating',
    'verzoek',
    'bewaartermijn',
    'bewonerscode',
  ];
  return asOwner(database, async (owner) => {
    const parts: string[] = [];
    for (const table of tables) {
      const { rows } =
        await sql`select * from ${sql.table(table)} t where gemeente = ${tenant.gemeente} order by t::text`.execute(
          owner,
        );
      parts.push(`${table} ${JSON.stringify(rows)}`);
    }
    for (const table of [
      'organisatie',
      'toekenning',
      'bestandsimport',
      'importregel',
      'importprofiel',
      'uitnodiging',
      'koppeling',
      'levering',
    ]) {
      const key = table === 'organisatie' ? 'id' : 'organisatie';
      const { rows } =
        await sql`select * from ${sql.table(table)} t where ${sql.ref(key)} = ${tenant.organisatie} order by t::text`.execute(
          owner,
        );
      parts.push(`${table} ${JSON.stringify(rows)}`);
    }
    const { rows } = await sql`select * from gemeente where code = ${tenant.gemeente}`.execute(owner);
    return [...parts, JSON.stringify(rows)].join('\n');
  });
}
