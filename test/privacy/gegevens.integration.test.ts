import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import classificatie from '../../docs/privacy/classificatie.json' with { type: 'json' };
import { verwerkingId } from '../../src/beheer/verwerking-id.ts';
import { BEWAARSOORTEN, type Bewaarsoort, bewaarregels } from '../../src/beleid/bewaren/index.ts';
import { verwerkingen } from '../../src/beleid/verwerkingen.ts';
import { createTenant } from '../access/tenant.ts';
import { asOwner, testDatabase } from '../database.ts';

type Tabel = {
  betreft: 'bewoner' | 'medewerker' | 'adres' | 'niemand';
  waarom?: string;
  verwerking?: string;
  bewaren?: string;
  persoonlijk?: string[];
  overig?: string[];
  uitvoer?: { persoonlijk: string[]; overig: string[] };
  nietInUitvoer?: string[];
};
const tabellen = Object.entries(classificatie) as [string, Tabel][];
const columnsOf = ({ persoonlijk = [], overig = [], uitvoer, nietInUitvoer = [] }: Tabel) => [
  ...persoonlijk,
  ...overig,
  ...(uitvoer?.persoonlijk ?? []),
  ...(uitvoer?.overig ?? []),
  ...nietInUitvoer,
];
const personalOf = ({ persoonlijk = [], uitvoer }: Tabel) => uitvoer?.persoonlijk ?? persoonlijk;

const database = await testDatabase();
const schema = await asOwner(database, async (owner) => {
  const { rows } = await sql<{ tabel: string; kolom: string; soort: string; uitleg: string | null }>`
    select c.relname as tabel, a.attname as kolom, format_type(a.atttypid, a.atttypmod) as soort,
      col_description(c.oid, a.attnum) as uitleg
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname, a.attnum`.execute(owner);
  return rows;
});
const residents = tabellen.filter(([, { betreft }]) => betreft === 'bewoner');

describe('the classification of data', () => {
  it('has every table and column of the schema, once, and nothing else', () => {
    const known = tabellen.flatMap(([name, tabel]) => columnsOf(tabel).map((kolom) => `${name}.${kolom}`));
    expect(known.sort()).toEqual(schema.map(({ tabel, kolom }) => `${tabel}.${kolom}`).sort());
  });

  it('gives whatever is about residents a rule of retention and a processing activity', () => {
    for (const [name, { bewaren, verwerking }] of residents) {
      expect([name, BEWAARSOORTEN.includes(bewaren as Bewaarsoort)]).toEqual([name, true]);
      expect([name, Object.keys(verwerkingen)]).toEqual([name, expect.arrayContaining([verwerking])]);
    }
  });

  it('gives whatever is about staff a processing activity, and leaves none without data', () => {
    const named = new Set(tabellen.flatMap(([, { verwerking }]) => verwerking ?? []));
    expect([...named].sort()).toEqual(Object.keys(verwerkingen).sort());
    for (const [name, tabel] of tabellen)
      expect([name, tabel.betreft !== 'niemand']).toEqual([name, personalOf(tabel).length > 0]);
  });
});

describe('the copy of everything about one person', () => {
  it('has every table about residents, with every column that says something', async () => {
    const tenant = await createTenant(database, '0160', { person: 'Zofiamerk', place: 'Alfaplaats' });
    const { verblijf, persoon } = tenant.ids;
    const alles = await asOwner(database, async (owner) => {
      await sql`insert into eerdere_slaapplaats select gemeente, organisatie, id, slaapplaats, '2026-11-20', '2026-11-21'
        from verblijf where id = ${verblijf}`.execute(owner);
      await sql`insert into maandovernachting select gemeente, ${tenant.ids.locatie}, '2026-10-01', 1, '2026-10-31', id, organisatie
        from verblijf where id = ${verblijf}`.execute(owner);
      await sql`insert into zelfde_persoon values (${'0160'}, gen_random_uuid(), least(${persoon}::uuid, ${tenant.ids.ander}::uuid),
        ${'0160'}, greatest(${persoon}::uuid, ${tenant.ids.ander}::uuid), 'zelfde', now(), null)`.execute(
        owner,
      );
      await sql`insert into bewonersessie select '\\x01', gemeente, id, now(), now() from verblijf where id = ${verblijf}`.execute(
        owner,
      );
      await sql`update aanmelding set inhoud = null, status = 'bevestigd', besloten_op = now(), verblijf = ${verblijf}
        where id = ${tenant.ids.aanmelding}`.execute(owner);
      await sql`update importverblijf set id = ${verblijf} where import = ${tenant.ids.import}`.execute(
        owner,
      );
      await sql`insert into inzage (tijdstip, gemeente, actor_soort, rollen, verwerking, doel, persoon, verblijf, referentie)
        values (now(), '0160', 'gemeente', '{toezicht}', 'persoon:zoeken', 'melding', ${persoon}, ${verblijf}, 'r')`.execute(
        owner,
      );
      await sql`insert into auditlog (tijdstip, gemeente, actor_soort, rollen, actie, object_soort, object, resultaat, oorsprong,
        referentie) values (now(), '0160', 'huisvester', '{}', 'proef', 'verblijf', ${verblijf}, 'gelukt', 'x', 'r')`.execute(
        owner,
      );
      const { rows } = await sql<{ alles: Record<string, Record<string, unknown>[] | null> }>`
        select persoonsgegevens(array[${verblijf}::uuid], array[${verblijf}::uuid]) as alles`.execute(owner);
      return rows[0]?.alles ?? {};
    });
    expect(Object.keys(alles).sort()).toEqual(residents.map(([name]) => name).sort());
    for (const [name, { uitvoer, nietInUitvoer = [] }] of residents) {
      const [row] = alles[name] ?? [];
      const keys = Object.keys(row ?? {});
      expect([name, keys]).toEqual([
        name,
        expect.arrayContaining([...(uitvoer?.persoonlijk ?? []), ...(uitvoer?.overig ?? [])]),
      ]);
      expect([name, keys.filter((key) => nietInUitvoer.includes(key))]).toEqual([name, []]);
    }
  });
});

const MEASURES = [
  ['Technical', 'Row-level security per gemeente and organisation (docs/decisions/0004)'],
  ['Technical', 'Retention at night, with tombstones (docs/decisions/0035)'],
  ['Technical', 'Audit and reading logs sealed in chains (docs/decisions/0036)'],
  ['Technical', 'Resident’s own page without account, throttled (docs/decisions/0037)'],
  ['Organisational', 'Reading persons asks a purpose, which is on record'],
];

/** The register in the shape of the Processing Activities Register API (Logboek Dataverwerkingen, rvva v0.1). */
const register = Object.entries(verwerkingen).map(([key, verwerking]) => {
  const own = tabellen.filter(([, tabel]) => tabel.verwerking === key);
  const days = own.map(([, { bewaren }]) =>
    bewaren === undefined ? 0 : bewaarregels[bewaren as Bewaarsoort].dagen,
  );
  const longest = Math.max(0, ...days);
  return {
    id: verwerkingId(key),
    active: true,
    latestVersion: 1,
    version: {
      version: 1,
      validFrom: '2026-01-01T00:00:00+01:00',
      ...verwerking,
      personalData: {
        categories: own.flatMap(([name, tabel]) => personalOf(tabel).map((kolom) => `${name}.${kolom}`)),
        ...(longest > 0 && { retentionPeriod: `P${longest}D` }),
      },
      measures: MEASURES.map(([measureType, measure]) => ({ measureType, measure })),
      recipients: { legalRole: 'DataController' },
    },
  };
});

const dataMap = () => {
  const lines = [
    '# Data map',
    '',
    'Made from the schema’s columns and comments and from `classificatie.json`; a test fails when it is out of date',
    '(`npm test -- pglite privacy/gegevens`, with `-u` to make it again). P: personal data.',
  ];
  for (const [name, tabel] of tabellen) {
    const rule = tabel.bewaren === undefined ? null : bewaarregels[tabel.bewaren as Bewaarsoort];
    lines.push(
      '',
      `## ${name}`,
      '',
      `About: ${tabel.betreft}. ${tabel.waarom === undefined ? '' : `${tabel.waarom}. `}`.trim(),
    );
    if (rule !== null)
      lines.push(
        '',
        `Kept: ${tabel.bewaren}, ${rule.dagen} days after ${rule.telt} (${rule.grondslag}), then ${rule.daarna}.`,
      );
    lines.push('', '| Column | Kind | P | What it is |', '| --- | --- | --- | --- |');
    for (const { kolom, soort, uitleg } of schema.filter((column) => column.tabel === name))
      lines.push(
        `| ${kolom} | ${soort} | ${personalOf(tabel).includes(kolom) ? 'P' : ''} | ${(uitleg ?? '').replaceAll('|', '\\|')} |`,
      );
  }
  return `${lines.join('\n')}\n`;
};

describe('docs/privacy', () => {
  it('has the processing register as the data stands', async () => {
    const written = JSON.parse(await readFile('docs/privacy/verwerkingsregister.json', 'utf8'));
    expect(written).toEqual(register);
  });
  it('has the data map as the schema stands', async () => {
    await expect(dataMap()).toMatchFileSnapshot('../../docs/privacy/gegevenskaart.md');
  });
});
