import type pg from 'pg';
import type { IsoDate } from '../src/platform/dates/index.ts';

/** How large the synthetic country is: every gemeente, and as many short-stay workers as are estimated to live in it. */
export const COUNTRY = { gemeenten: 342, organisaties: 2000, perOrganisatie: 10 };

/** The first organisations house 20 people at each location, one houses 50, the others 25 or 26: half a million. */
export const OF_20 = 200;
export const OF_50 = 201;

/** An id that belongs to a number of a kind, the same in every run. */
const id = (kind: number, number: string) =>
  `(lpad('${kind}', 8, '0') || '-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

/** `idOf(ORGANISATIE, 7)` in JavaScript is what `id` is in SQL. */
export const [ORGANISATIE, LOCATIE, GEBRUIKER, STAFF] = [1, 2, 4, 5] as const;
const VERBLIJF = 3;
export const idOf = (kind: number, number: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const gemeenteOf = (number: number) => String(1000 + number);
/** A number as letters, since names of people hold no figures. */
export const lettersOf = (number: number) =>
  [...String(number)].map((figure) => 'abcdefghij'[Number(figure)]).join('');
/** Which gemeente the location of a number lies in. */
export const gemeenteOfLocatie = (number: number) => gemeenteOf((number % COUNTRY.gemeenten) + 1);

/** Cookies of those who are logged in: the huisvester of an organisation, an inspector of a gemeente. */
export const cookieOf = (kind: typeof GEBRUIKER | typeof STAFF, number: number) => `bench-${kind}-${number}`;

/**
 * Gemeenten, organisations, locations, people who log in, and everybody who is there tonight, the first night that is
 * asked. As the owner.
 */
export async function makeCountry(owner: pg.Pool, nacht: IsoDate): Promise<void> {
  const { gemeenten, organisaties, perOrganisatie } = COUNTRY;
  const locaties = organisaties * perOrganisatie;
  const gemeente = (n: string) => `(1000 + ${n})::text`;
  const statements = [
    `insert into gemeente (code, naam, slug, nachtregister_vanaf, email, telefoon, website, functionaris_gegevensbescherming)
      select ${gemeente('n')}, 'Gemeente ' || n, 'g-' || translate(n::text, '0123456789', 'abcdefghij'), '${nacht}',
        'register@gemeente.example', '+31523000100', 'https://gemeente.example', 'fg@gemeente.example'
      from generate_series(1, ${gemeenten}) n`,
    `insert into organisatie (id, kvk, naam, soorten, straat, huisnummer, postcode, woonplaats, email, telefoon)
      select ${id(ORGANISATIE, 'n')}, lpad(n::text, 8, '0'), 'Verblijf ' || n, '{huisvester}', 'Esweg', n::text,
        '7783 AB', 'Gramsbergen', 'kantoor@verblijf.example', '+31524000112'
      from generate_series(1, ${organisaties}) n`,
    `insert into locatie (gemeente, id, organisatie, naam, straat, huisnummer, postcode, woonplaats, kern, huisvestingsvorm,
        plaatssoort, maximum, contact_naam, contact_telefoon, status, in_gebruik_van, besloten_op)
      select ${gemeente(`(n % ${gemeenten} + 1)`)}, ${id(LOCATIE, 'n')}, ${id(ORGANISATIE, `(n - 1) / ${perOrganisatie} + 1`)},
        'Erve ' || n, 'Oosterveldweg', n::text, '7783 AC', 'Gramsbergen', 'Gramsbergen', 'voorziening',
        'terrein_werkgever', 60, 'Gerrit Timmerman', '+31612345678', 'goedgekeurd', '2020-01-01', '2020-01-01'
      from generate_series(1, ${locaties}) n`,
    `insert into toelating (gemeente, organisatie, status, aangevraagd_op, besloten_op)
      select distinct gemeente, organisatie, 'toegelaten', '2020-01-01'::timestamptz, '2020-01-01'::timestamptz from locatie`,
    ...logins(GEBRUIKER, organisaties, 'huisvester-beheerder', 'null', id(ORGANISATIE, 'n')),
    ...logins(STAFF, gemeenten, 'toezicht', gemeente('n'), 'null'),
    `insert into verblijf (gemeente, id, organisatie, locatie, persoon, naam, woonplaats, land, aankomst, documentsoort,
        identiteit_vastgesteld, taal, status, bron, aangemaakt_op, gewijzigd_op)
      select l.gemeente, ${id(VERBLIJF, 'l.n * 100 + p')}, l.organisatie, l.id, ${id(VERBLIJF, 'l.n * 100 + p')},
        (array['Łukasz', 'Agnieszka', 'Ștefan', 'Ioana', 'Zoltán'])[p % 5 + 1] || ' Wiśniewski-' || l.n || '-' || p, 'Rzeszów',
        '7028', '${nacht}'::date - 1 - (l.n + p * 7) % 59, 'identiteitskaart', 'persoonlijk', 'pl', 'aanwezig', 'web',
        now() - interval '60 days', now() - interval '60 days'
      from (select l.*, (row_number() over (order by id))::int as n from locatie l) l
      cross join lateral generate_series(1, case when l.n <= ${OF_20 * perOrganisatie} then 20
        when l.n <= ${OF_50 * perOrganisatie} then 50 else 25 + (l.n % 2)::int end) p`,
    `select overnachting_partitie('${nacht}')`,
  ];
  for (const statement of statements) await owner.query(statement);
  await owner.query('vacuum analyze');
}

/** People of a kind with one role each, logged in. */
function logins(kind: number, many: number, rol: string, gemeente: string, organisatie: string): string[] {
  return [
    `insert into gebruiker (id, uitgever, onderwerp, naam)
      select ${id(kind, 'n')}, 'https://issuer.example', 'bench-${kind}-' || n, 'Janneke Stegeman'
      from generate_series(1, ${many}) n`,
    `insert into toekenning (id, gebruiker, rol, gemeente, organisatie)
      select ${id(kind, 'n')}, ${id(kind, 'n')}, '${rol}', ${gemeente}, ${organisatie} from generate_series(1, ${many}) n`,
    `insert into sessie (hash, id, gebruiker, begonnen_op, laatst_gezien_op)
      select sha256(convert_to('bench-${kind}-' || n, 'UTF8')), ${id(kind, 'n')}, ${id(kind, 'n')}, now(), now()
      from generate_series(1, ${many}) n`,
  ];
}

/**
 * Earlier months of nights, newest first. One gemeente in full: everybody stays two months and is followed by somebody
 * else. Of the others a sample, one location in fifty on one night a month, so that every partition holds the country's
 * other gemeenten too; in full sixty months are 900 million rows.
 */
export async function addMonths(
  owner: pg.Pool,
  nacht: IsoDate,
  from: number,
  to: number,
  gemeente: string,
): Promise<void> {
  for (let month = from; month < to; month += 1) {
    const last = `('${nacht}'::date - ${month * 30 + 1})`;
    // Thirty days may touch three months.
    await owner.query(
      `select overnachting_partitie(d::date) from generate_series(${last} - 29, ${last}, interval '1 day') d`,
    );
    if (month % 2 === 0) await owner.query(earlierStays(month, gemeente, nacht));
    await owner.query(`
      insert into nacht (gemeente, locatie, nacht, organisatie, aantal, maximum, tijdigheid, bron, bevestigd_op)
      select l.gemeente, l.id, d::date, l.organisatie, 25, l.maximum, 'op_tijd', 'web', d
      from (select l.*, (row_number() over (order by id))::int as n from locatie l) l,
        generate_series(${last} - 29, ${last}, interval '1 day') d
      where l.gemeente = '${gemeente}' or (l.n % 50 = 0 and d = ${last})
      on conflict do nothing`);
    await owner.query(`
      insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, tijdigheid, vastgelegd_op)
      select n.gemeente, n.nacht, v.id, v.persoon, n.locatie, n.organisatie, 'op_tijd', n.nacht
      from nacht n join verblijf v on v.gemeente = n.gemeente and v.locatie = n.locatie and v.aankomst <= n.nacht
        and coalesce(v.vertrek, 'infinity'::date) > n.nacht
      where n.nacht between ${last} - 29 and ${last} on conflict do nothing`);
  }
  const asked = `'${nacht}'::date - ${to * 30}`;
  await owner.query(`update gemeente set nachtregister_vanaf = ${asked} where code = '${gemeente}'`);
  await owner.query('vacuum analyze nacht, overnachting, verblijf');
}

const earlierStays = (month: number, gemeente: string, nacht: IsoDate) => `
  insert into verblijf (gemeente, id, organisatie, locatie, persoon, naam, woonplaats, land, aankomst, vertrek, documentsoort,
    identiteit_vastgesteld, taal, status, bron, aangemaakt_op, gewijzigd_op)
  select l.gemeente, gen_random_uuid(), l.organisatie, l.id, gen_random_uuid(),
    'Ioana Ionescu-' || ${month} || '-' || l.n || '-' || p, 'Bârlad', '7047', '${nacht}'::date - ${month * 30 + 121},
    '${nacht}'::date - ${month * 30 + 61}, 'identiteitskaart', 'persoonlijk', 'ro', 'vertrokken', 'web', now(), now()
  from (select l.*, (row_number() over (order by id))::int as n from locatie l) l, generate_series(1, 25) p
  where l.gemeente = '${gemeente}' or l.n % 50 = 0`;
