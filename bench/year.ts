import type pg from 'pg';
import { GEBRUIKER, idOf, ORGANISATIE, STAFF } from './country.ts';

/** A gemeente whose year is closed: so many people a night, and who delivers and levies. */
export type Jaargemeente = { code: string; locaties: number; organisaties: number; perLocatie: number };

/** A number of its own for every organisation and person of a gemeente. */
export const nummerIn = ({ code }: Jaargemeente, number: number) => Number(code) * 1000 + number;

/** An id of a kind, as `idOf` makes it, of a number in SQL. */
const id = (kind: number, number: string) =>
  `('${String(kind).padStart(8, '0')}-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
const [LOCATIE, VERBLIJF] = [6, 7];

/**
 * A year of confirmed nights of a gemeente, as the owner: each bed is slept in by three people after each other, one in
 * five of whom is registered here after two months; an ordinance with a change of tariff in the middle of May. Nothing is
 * delivered yet.
 * @param year four digits
 */
export async function makeYear(owner: pg.Pool, gemeente: Jaargemeente, year: string): Promise<void> {
  const { code, locaties, organisaties, perLocatie } = gemeente;
  const begin = `'${year}-01-01'::date`;
  const nr = (n: string) => `(${code}::bigint * 1000 + ${n})`;
  const locatie = (l: string) => id(LOCATIE, `${code}::bigint * 10000 + ${l}`);
  const organisatieOf = (l: string) => id(ORGANISATIE, nr(`(${l} - 1) % ${organisaties} + 1`));
  const stay = `${code}::bigint * 1000000 + (l * ${perLocatie} + p) * 3 + s`;
  const arrival = `(${begin} + s * 122)`;
  const statements = [
    `insert into gemeente (code, naam, slug, nachtregister_vanaf, email, telefoon, website, functionaris_gegevensbescherming)
      values ('${code}', 'Gemeente ${code}', 'j-' || translate('${code}', '0123456789', 'abcdefghij'), ${begin},
        'register@gemeente.example', '+31523000100', 'https://gemeente.example', 'fg@gemeente.example')`,
    `insert into organisatie (id, kvk, naam, soorten, straat, huisnummer, postcode, woonplaats, email, telefoon)
      select ${id(ORGANISATIE, nr('n'))}, lpad(${nr('n')}::text, 8, '0'), 'Verblijf ' || n, '{huisvester}', 'Esweg', n::text,
        '7783 AB', 'Gramsbergen', 'kantoor@verblijf.example', '+31524000112' from generate_series(1, ${organisaties}) n`,
    `insert into gebruiker (id, uitgever, onderwerp, naam)
      select ${id(GEBRUIKER, nr('n'))}, 'https://issuer.example', 'jaar-' || ${nr('n')}, 'Janneke Stegeman'
      from generate_series(1, ${organisaties}) n`,
    `insert into gebruiker (id, uitgever, onderwerp, naam)
      values ('${idOf(STAFF, Number(code))}', 'https://issuer.example', 'heffer-${code}', 'Lies Kamphuis')`,
    `insert into toelating (gemeente, organisatie, status, aangevraagd_op, besloten_op)
      select '${code}', ${id(ORGANISATIE, nr('n'))}, 'toegelaten', '2020-01-01', '2020-01-01'
      from generate_series(1, ${organisaties}) n`,
    `insert into locatie (gemeente, id, organisatie, naam, straat, huisnummer, postcode, woonplaats, kern, huisvestingsvorm,
        plaatssoort, maximum, contact_naam, contact_telefoon, status, in_gebruik_van, besloten_op)
      select '${code}', ${locatie('l')}, ${organisatieOf('l')}, 'Erve ' || l, 'Oosterveldweg', l::text, '7783 AC',
        'Gramsbergen', 'Gramsbergen', 'voorziening', 'terrein_werkgever', 60, 'Gerrit Timmerman', '+31612345678',
        'goedgekeurd', '2020-01-01', '2020-01-01' from generate_series(1, ${locaties}) l`,
    `insert into verordening (gemeente, id, naam, citeertitel, vanaf, voorbeeld, huisvestingsvormen, kinderen_vrij, wijze,
        tijdvak, voorlopig_percentage, reactiedagen, afronding, vastgelegd_op)
      values ('${code}', gen_random_uuid(), 'verblijfsbelasting', 'Verordening', ${begin}, true, '{voorziening}', false,
        'aanslag', 'kwartaal', 90, 28, 'cent', ${begin})`,
    `insert into belastingtarief (gemeente, verordening, vanaf, tot, centen)
      select gemeente, id, t.vanaf, t.tot, t.centen from verordening, (values
        (${begin}, '${year}-05-16'::date, 150), ('${year}-05-16'::date, null, 165)) t (vanaf, tot, centen)
      where gemeente = '${code}'`,
    `insert into verblijf (gemeente, id, organisatie, locatie, persoon, naam, woonplaats, land, aankomst, vertrek,
        documentsoort, identiteit_vastgesteld, taal, status, bron, aangemaakt_op, gewijzigd_op)
      select '${code}', ${id(VERBLIJF, stay)}, ${organisatieOf('l')}, ${locatie('l')}, ${id(VERBLIJF, stay)},
        'Ioana Ionescu-' || l || '-' || p || '-' || s, 'Bârlad', '7047', ${arrival},
        case s when 2 then ${begin} + 366 else ${arrival} + 122 end, 'identiteitskaart', 'persoonlijk', 'ro',
        'vertrokken', 'web', ${arrival}, ${arrival}
      from generate_series(1, ${locaties}) l, generate_series(1, ${perLocatie}) p, generate_series(0, 2) s`,
    `insert into brp_inschrijving (gemeente, id, persoon, vanaf, tot, status, bron, vastgelegd_op)
      select '${code}', gen_random_uuid(), v.persoon, x.vanaf, x.tot, x.status, 'medewerker', v.aankomst
      from (select v.*, row_number() over (order by v.id) % 5 = 0 as blijft from verblijf v where v.gemeente = '${code}') v
      cross join lateral (values
        (v.aankomst, case when v.blijft then v.aankomst + 60 end, 'niet_ingeschreven'),
        (case when v.blijft then v.aankomst + 60 end, null, 'ingeschreven')) x (vanaf, tot, status)
      where x.vanaf is not null`,
    `select overnachting_partitie(d::date) from generate_series(${begin}, ${begin} + 364, interval '1 month') d`,
    `insert into nacht (gemeente, locatie, nacht, organisatie, aantal, maximum, tijdigheid, bron, bevestigd_op)
      select l.gemeente, l.id, d::date, l.organisatie, ${perLocatie}, l.maximum, 'op_tijd', 'web', d + interval '20 hours'
      from locatie l, generate_series(${begin}, ('${year}-12-31')::date, interval '1 day') d where l.gemeente = '${code}'`,
    'analyze verblijf, nacht',
    ...Array.from({ length: 12 }, (_, at) => {
      const month = `(${begin} + interval '${at} month')::date`;
      return `insert into overnachting (gemeente, nacht, verblijf, persoon, locatie, organisatie, tijdigheid, vastgelegd_op)
        select v.gemeente, d::date, v.id, v.persoon, v.locatie, v.organisatie, 'op_tijd', d + interval '20 hours'
        from verblijf v cross join lateral generate_series(greatest(v.aankomst, ${month}),
          least(v.vertrek, (${month} + interval '1 month')::date) - 1, interval '1 day') d where v.gemeente = '${code}'`;
    }),
  ];
  for (const statement of statements) await owner.query(statement);
  await owner.query('vacuum analyze');
}

/**
 * The least that could be done about the same nights: counted for each location, night and state of registration, and
 * written into a table.
 * @returns seconds
 */
export async function plainAggregate(owner: pg.Pool, { code }: Jaargemeente, year: string): Promise<number> {
  const began = performance.now();
  await owner.query(`create table bench_jaar as
    select o.locatie, o.nacht, b.status, count(*)::int as aantal
    from overnachting o left join brp_inschrijving b on b.gemeente = o.gemeente and b.persoon = o.persoon
      and daterange(b.vanaf, b.tot) @> o.nacht
    where o.gemeente = '${code}' and o.nacht between '${year}-01-01' and '${year}-12-31' group by 1, 2, 3`);
  const seconds = (performance.now() - began) / 1000;
  await owner.query('drop table bench_jaar');
  return seconds;
}
