import { z } from 'zod';
import { useCase } from '../../src/beleid/use-case.ts';
import { listWerklijst } from '../../src/inschrijving/list-werklijst.ts';
import { readBewoners } from '../../src/inschrijving/read-bewoners.ts';
import { registratie } from '../context.ts';
import { type Bench, figureOf, inRounds } from '../figure.ts';
import type { World } from '../world.ts';

const GEMEENTE = '0999';
const BEWONERS = 20_000;

/** The rule asked about everybody, as the worklist did before it was narrowed in the database. */
const judgeAll = useCase({
  allow: 'inschrijving:lezen',
  kind: 'read',
  input: z.object({}),
  async run(scope) {
    const everybody = await scope.trx.selectFrom('verblijf').select('persoon').distinct().execute();
    const bewoners = await readBewoners(
      scope,
      everybody.map(({ persoon }) => persoon),
    );
    return bewoners.filter(({ lijst }) => lijst !== null).length;
  },
});

/** Registratie opens its worklist in a gemeente where 20,000 live and as many left. */
export const worklist: Bench = {
  name: 'worklist',
  async measure(world) {
    await layOut(world);
    const ctx = registratie(world, GEMEENTE);
    const open: number[] = [];
    const pages = [
      ['what is to be done', { toon: 'open' }, 0.6],
      ['everybody who is here, by name', { toon: 'hier', sorteer: 'naam' }, 0.6],
      // These follow from the rule, so it is asked about everybody who is here, of no more than it needs.
      ['everybody who is here, by date', { toon: 'hier', sorteer: 'uiterlijk' }, 0.8],
      ['everybody who is here, by state', { toon: 'hier', sorteer: 'stand' }, 0.8],
    ] as const;
    const all = await judgeAll(ctx, {});
    const figures = [];
    for (const [name, asked, is] of pages) {
      const rounds = await inRounds(3, async () => ({
        value: await milliseconds(async () => {
          const { list } = await listWerklijst(ctx, asked as never);
          if (asked.toon === 'open') open.push(list.total);
        }),
        baseline: await milliseconds(() => judgeAll(ctx, {})),
      }));
      figures.push(
        figureOf(`worklist of 20,000 residents, ${name}, beside the rule about everybody`, 'ms', rounds, {
          ratio: 'at most',
          is,
        }),
      );
    }
    if (open.some((total) => total !== all)) throw new Error('narrowed, the worklist is another one');
    return figures;
  },
};

async function milliseconds(done: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await done();
  return performance.now() - began;
}

/**
 * Half of those who are here came for less than half a year, a tenth has no known end; of the others four in five are
 * registered. One in five was here before. Three in ten signed the form; who left is known not to be registered.
 */
async function layOut({ owner }: World): Promise<void> {
  const letters = (n: string) => `translate(${n}::text, '0123456789', 'abcdefghij')`;
  const stays = (kind: number, dates: string, where = 'true') => `
    insert into verblijf (gemeente, id, organisatie, locatie, persoon, naam, woonplaats, land, aankomst, verwacht_vertrek,
      vertrek, documentsoort, identiteit_vastgesteld, taal, status, bron, aangemaakt_op, gewijzigd_op)
    select '${GEMEENTE}', gen_random_uuid(), l.organisatie, l.id, md5('worklist' || ${kind === 2 ? 1 : kind} || n)::uuid,
      'Ioana ' || ${letters('n')} || ' ' || ${letters(String(kind))}, 'Bârlad', '7047', ${dates},
      'identiteitskaart', 'persoonlijk', 'ro', case when ${kind} = 1 then 'aanwezig' else 'vertrokken' end, 'web', now(), now()
    from generate_series(1, ${BEWONERS}) n join (select *, row_number() over (order by id) as nummer from locatie
      where gemeente = '${GEMEENTE}') l on l.nummer = n % 100 + 1 where ${where}`;
  const statements = [
    `insert into gemeente (code, naam, slug, nachtregister_vanaf, email, telefoon, website, functionaris_gegevensbescherming)
      values ('${GEMEENTE}', 'Werklijstgemeente', 'werklijstgemeente', current_date, 'register@gemeente.example',
        '+31523000100', 'https://gemeente.example', 'fg@gemeente.example')`,
    `insert into locatie (gemeente, id, organisatie, naam, straat, huisnummer, postcode, woonplaats, kern, huisvestingsvorm,
        plaatssoort, maximum, contact_naam, contact_telefoon, status, in_gebruik_van, besloten_op)
      select '${GEMEENTE}', gen_random_uuid(), (select id from organisatie order by id limit 1), 'Hoeve ' || n, 'Esweg',
        n::text, '7783 AC', 'Gramsbergen', 'Gramsbergen', 'voorziening', 'terrein_werkgever', 400, 'Gerrit Timmerman',
        '+31612345678', 'goedgekeurd', '2020-01-01', '2020-01-01' from generate_series(1, 100) n`,
    stays(
      1,
      `current_date - n % 100, case when n % 10 = 0 then null when n % 2 = 0 then current_date + 20
        else current_date + 200 end, null`,
    ),
    stays(2, 'current_date - 300, null, current_date - 250', 'n % 5 = 0'),
    stays(3, 'current_date - 200, null, current_date - 60 + n % 50'),
    `insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
      select '${GEMEENTE}', gen_random_uuid(), md5('worklist1' || n)::uuid, current_date - 90, 'ingeschreven', 'medewerker',
        now() from generate_series(1, ${BEWONERS}) n where n % 2 = 1 and n % 5 <> 3`,
    `insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
      select '${GEMEENTE}', gen_random_uuid(), md5('worklist3' || n)::uuid, current_date - 100, 'niet_ingeschreven',
        'medewerker', now() from generate_series(1, ${BEWONERS}) n`,
    `insert into uitschrijfformulier (gemeente, id, organisatie, persoon, verblijf, taal, naam, getekend_op)
      select distinct on (persoon) gemeente, gen_random_uuid(), organisatie, persoon, id, 'ro', 'Ioana', now() from verblijf
      where gemeente = '${GEMEENTE}' and hashtext(persoon::text) % 10 in (0, 1, 2)`,
    'vacuum analyze',
  ];
  for (const statement of statements) await owner.query(statement);
}
