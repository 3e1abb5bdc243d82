import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import type { Scope } from '../platform/access/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { DOEL } from './list-werklijst.ts';
import { samenVan } from './samen.ts';

/** A person of the register as compared with another. */
export type Kandidaat = {
  persoon: string;
  /** As `verblijf.zekere_persoon`: the stays that are certainly of the same human being. */
  zeker: string;
  gemeente: string;
  verblijf: string;
  naam: string;
  woonplaats: string;
  land: string;
  geboortedatum: IsoDate | null;
  nationaliteit: string | null;
  organisatieNaam: string;
  locatieNaam: string;
  aankomst: IsoDate;
  vertrek: IsoDate | null;
};

/** Two persons who may be one: the facts for it, and those that need an explanation. */
export type Voorstel = {
  een: Kandidaat;
  ander: Kandidaat;
  gelijk: ('naam' | 'geboortedatum' | 'nationaliteit' | 'woonplaats')[];
  /** Registered in two places in the same nights. */
  tegelijk: boolean;
  /** A file or a system joined them by name: the register counts them as one, and nobody said that they are. */
  geteld: boolean;
};

/** So many at a time; deciding on some brings the next. */
const HOOGSTENS = 50;

/**
 * Persons of different organisations or locations who may be one human being: the same words in the name, and no birth
 * date or nationality that says otherwise. A suggestion only: nothing is joined until somebody says so. Everybody shown
 * gets a reading record.
 */
export const listZelfde = useCase({
  allow: 'inschrijving:lezen',
  kind: 'persons',
  input: z.object({}),
  async run(scope): Promise<{ voorstellen: Voorstel[]; totaal: number }> {
    const all = await readVoorstellen(scope);
    const voorstellen = all.slice(0, HOOGSTENS);
    await scope.seen(
      voorstellen.flatMap(({ een, ander }) => [een, ander]),
      DOEL,
    );
    return { voorstellen, totaal: all.length };
  },
});

async function readVoorstellen(scope: Scope): Promise<Voorstel[]> {
  const [kandidaten, samen] = [await readKandidaten(scope), await samenVan(scope)];
  const { rows: decided } = await sql<{ paar: string }>`
    select persoon || ' ' || andere_persoon as paar from zelfde_persoon`.execute(scope.trx);
  const known = new Set(decided.map(({ paar }) => paar));
  const byName = new Map<string, Kandidaat[]>();
  for (const one of kandidaten) {
    const key = one.naam.split(/\s+/).map(zoeksleutel).filter(Boolean).sort().join(' ');
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  const found: Voorstel[] = [];
  for (const group of byName.values()) {
    const ids = [...new Set(group.map(({ persoon }) => persoon))];
    const persons = ids.map((id) => group.filter(({ persoon }) => persoon === id));
    found.push(...persons.flatMap(onzeker));
    for (const [index, these] of persons.entries()) {
      for (const those of persons.slice(index + 1)) {
        const [een, ander] = [these[0], those[0]];
        if (een === undefined || ander === undefined) continue;
        if (known.has(paarVan(een, ander)) || samen.hoofd(een.persoon) === samen.hoofd(ander.persoon))
          continue;
        if (verschilt(een, ander)) continue;
        found.push({
          een,
          ander,
          gelijk: gelijkVan(een, ander),
          tegelijk: overlapt(these, those),
          geteld: false,
        });
      }
    }
  }
  return found.sort(
    (a, b) => b.gelijk.length - a.gelijk.length || a.een.naam.localeCompare(b.een.naam, 'nl'),
  );
}

/** Of stays that are counted as one person, the newest two of whom nobody said that they are of one human being. */
function onzeker(these: readonly Kandidaat[]): Voorstel[] {
  const [een] = these;
  const ander = these.find(({ zeker }) => zeker !== een?.zeker);
  if (een === undefined || ander === undefined) return [];
  return [{ een, ander, gelijk: gelijkVan(een, ander), tegelijk: false, geteld: true }];
}

const paarVan = (een: Kandidaat, ander: Kandidaat) => [een.persoon, ander.persoon].sort().join(' ');

const verschilt = (een: Kandidaat, ander: Kandidaat) =>
  (['geboortedatum', 'nationaliteit'] as const).some(
    (veld) => een[veld] !== null && ander[veld] !== null && een[veld] !== ander[veld],
  );

function gelijkVan(een: Kandidaat, ander: Kandidaat): Voorstel['gelijk'] {
  const same = (['geboortedatum', 'nationaliteit'] as const).filter(
    (veld) => een[veld] !== null && een[veld] === ander[veld],
  );
  const home = zoeksleutel(een.woonplaats) === zoeksleutel(ander.woonplaats) && een.land === ander.land;
  return ['naam', ...same, ...(home ? (['woonplaats'] as const) : [])];
}

const overlapt = (these: readonly Kandidaat[], those: readonly Kandidaat[]) =>
  these.some((a) =>
    those.some((b) => (b.vertrek ?? '9999') > a.aankomst && (a.vertrek ?? '9999') > b.aankomst),
  );

async function readKandidaten({ trx, gemeenten }: Scope): Promise<Kandidaat[]> {
  const { rows } = await sql<Kandidaat>`
    select v.persoon, coalesce(v.zekere_persoon, v.id) as zeker, v.gemeente, v.id as verblijf, v.naam, v.woonplaats, v.land, v.geboortedatum, v.nationaliteit,
      coalesce(o.naam, '') as "organisatieNaam", l.naam as "locatieNaam", v.aankomst, v.vertrek
    from verblijf v
    join locatie l on l.gemeente = v.gemeente and l.id = v.locatie
    left join organisatie o on o.id = v.organisatie
    where v.gemeente = any (${[...gemeenten]}::text[]) and v.status <> 'vervallen' and v.geanonimiseerd_op is null
    order by v.aankomst desc, v.id`.execute(trx);
  return rows;
}

/**
 * Says whether two persons of the register are one human being. What is known of the one's registration then holds for
 * the other where nothing is known of it yet; and of the stays that were looked at, with what is certainly theirs, each
 * is on the own page of the other. Can be said otherwise later. Two stays that are counted as one person already are so
 * for certain from then on, or are two persons.
 * @throws NotFound when one of them is not in the actor's gemeenten
 */
export const decideZelfde = useCase({
  allow: 'inschrijving:bijhouden',
  kind: 'write',
  input: z.object({
    een: z.uuid(),
    ander: z.uuid(),
    oordeel: z.enum(['zelfde', 'verschillend'], { error: 'keuze_ongeldig' }),
    /** The stays that were looked at; the newest of each when left out. */
    een_verblijf: z.uuid().optional(),
    ander_verblijf: z.uuid().optional(),
  }),
  async run(scope, { een, ander, oordeel, een_verblijf, ander_verblijf }): Promise<void> {
    const { trx, gemeenten } = scope;
    const places = await trx
      .selectFrom('verblijf')
      .select(['id', 'persoon', 'gemeente', sql<string>`coalesce(zekere_persoon, id)`.as('zeker')])
      .where('persoon', 'in', [een, ander])
      .where('gemeente', 'in', [...gemeenten])
      .where('status', '<>', 'vervallen')
      .where('geanonimiseerd_op', 'is', null)
      .orderBy('aankomst', 'desc')
      .orderBy('id')
      .execute();
    const seen = (persoon: string, verblijf: string | undefined) => {
      const found = places.find(
        (p) => p.persoon === persoon && (verblijf === undefined || p.id === verblijf),
      );
      if (found === undefined) throw new NotFound('persoon');
      return found;
    };
    const [a, b] = [seen(een, een_verblijf), seen(ander, ander_verblijf)];
    if (a.persoon === b.persoon) return decideGeteld(scope, a, b, oordeel);
    const [p, q] = await keep(scope, a, b, oordeel);
    if (oordeel === 'zelfde')
      for (const pair of [
        [p.persoon, q.persoon],
        [q.persoon, p.persoon],
      ] as const)
        await deelPerioden(scope, ...pair);
    for (const where of new Set([p.gemeente, q.gemeente]))
      await scope.audit({
        object: ['persoon', p.persoon],
        gemeente: where,
        details: { ander: q.persoon, oordeel },
      });
  },
});

type Gezien = { id: string; persoon: string; gemeente: string; zeker: string };

/** Keeps what was said of two persons, so that it is not asked again. @returns them in the order in which they are kept */
async function keep(
  { trx, now, actor }: Scope,
  a: Gezien,
  b: Gezien,
  oordeel: 'zelfde' | 'verschillend',
): Promise<[Gezien, Gezien]> {
  const [p, q]: [Gezien, Gezien] = a.persoon < b.persoon ? [a, b] : [b, a];
  const said = {
    oordeel,
    besloten_op: now,
    besloten_door: actor.id,
    zeker: p.zeker,
    andere_zeker: q.zeker,
  };
  await trx
    .insertInto('zelfde_persoon')
    .values({
      ...{ gemeente: p.gemeente, id: randomUUID(), persoon: p.persoon },
      ...{ andere_gemeente: q.gemeente, andere_persoon: q.persoon, ...said },
    })
    .onConflict((conflict) =>
      conflict.columns(['gemeente', 'andere_gemeente', 'persoon', 'andere_persoon']).doUpdateSet(said),
    )
    .execute();
  return [p, q];
}

/** Of stays that are counted as one person: one for certain, or two from then on. */
async function decideGeteld(
  scope: Scope,
  een: Gezien,
  ander: Gezien,
  oordeel: 'zelfde' | 'verschillend',
): Promise<void> {
  const { trx, audit } = scope;
  const { rows } = await sql<{ persoon: string | null }>`select zekere_persoon_vaststellen(${een.id}::uuid,
    ${ander.id}::uuid, ${oordeel === 'zelfde'}) as persoon`.execute(trx);
  const persoon = rows[0]?.persoon ?? null;
  if (persoon === null) throw new NotFound('persoon');
  if (oordeel === 'verschillend') await keep(scope, een, { ...ander, persoon }, oordeel);
  await audit({
    object: ['persoon', een.persoon],
    gemeente: een.gemeente,
    details: { ander: persoon, oordeel },
  });
}

/** Gives somebody the periods of the other, in gemeenten where nothing is known of the first. */
async function deelPerioden({ trx, now, actor }: Scope, van: string, naar: string): Promise<void> {
  await sql`
    insert into brp_inschrijving (gemeente, id, persoon, vanaf, tot, status, bron, vastgelegd_op, vastgelegd_door)
    select b.gemeente, gen_random_uuid(), ${naar}::uuid, b.vanaf, b.tot, b.status, b.bron, ${now}::timestamptz, ${actor.id}::uuid
    from brp_inschrijving b where b.persoon = ${van}::uuid
      and not exists (select from brp_inschrijving o where o.gemeente = b.gemeente and o.persoon = ${naar}::uuid)`.execute(
    trx,
  );
}
