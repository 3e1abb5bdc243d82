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
    for (const [index, these] of persons.entries()) {
      for (const those of persons.slice(index + 1)) {
        const [een, ander] = [these[0], those[0]];
        if (een === undefined || ander === undefined) continue;
        if (known.has(paarVan(een, ander)) || samen.hoofd(een.persoon) === samen.hoofd(ander.persoon))
          continue;
        if (verschilt(een, ander)) continue;
        found.push({ een, ander, gelijk: gelijkVan(een, ander), tegelijk: overlapt(these, those) });
      }
    }
  }
  return found.sort(
    (a, b) => b.gelijk.length - a.gelijk.length || a.een.naam.localeCompare(b.een.naam, 'nl'),
  );
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
    select v.persoon, v.gemeente, v.id as verblijf, v.naam, v.woonplaats, v.land, v.geboortedatum, v.nationaliteit,
      coalesce(o.naam, '') as "organisatieNaam", l.naam as "locatieNaam", v.aankomst, v.vertrek
    from verblijf v
    join locatie l on l.gemeente = v.gemeente and l.id = v.locatie
    left join organisatie o on o.id = v.organisatie
    where v.gemeente = any (${[...gemeenten]}::text[]) and v.status <> 'vervallen'
    order by v.aankomst desc, v.id`.execute(trx);
  return rows;
}

/**
 * Says whether two persons of the register are one human being. What is known of the one's registration then holds for
 * the other where nothing is known of it yet. Can be said otherwise later.
 * @throws NotFound when one of them is not in the actor's gemeenten
 */
export const decideZelfde = useCase({
  allow: 'inschrijving:bijhouden',
  kind: 'write',
  input: z.object({
    een: z.uuid(),
    ander: z.uuid(),
    oordeel: z.enum(['zelfde', 'verschillend'], { error: 'keuze_ongeldig' }),
  }),
  async run(scope, { een, ander, oordeel }): Promise<void> {
    const { trx, now, actor, gemeenten } = scope;
    const [persoon, andere] = [een, ander].sort() as [string, string];
    const places = await trx
      .selectFrom('verblijf')
      .select(['persoon', 'gemeente'])
      .where('persoon', 'in', [persoon, andere])
      .where('gemeente', 'in', [...gemeenten])
      .where('status', '<>', 'vervallen')
      .orderBy('aankomst', 'desc')
      .execute();
    const gemeente = places.find((place) => place.persoon === persoon)?.gemeente;
    const andereGemeente = places.find((place) => place.persoon === andere)?.gemeente;
    if (persoon === andere || gemeente === undefined || andereGemeente === undefined)
      throw new NotFound('persoon');
    await trx
      .insertInto('zelfde_persoon')
      .values({
        gemeente,
        id: randomUUID(),
        persoon,
        andere_gemeente: andereGemeente,
        andere_persoon: andere,
        oordeel,
        besloten_op: now,
        besloten_door: actor.id,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['gemeente', 'andere_gemeente', 'persoon', 'andere_persoon'])
          .doUpdateSet({ oordeel, besloten_op: now, besloten_door: actor.id }),
      )
      .execute();
    if (oordeel === 'zelfde')
      for (const pair of [
        [persoon, andere],
        [andere, persoon],
      ] as const)
        await deelPerioden(scope, ...pair);
    for (const where of new Set([gemeente, andereGemeente]))
      await scope.audit({
        object: ['persoon', persoon],
        gemeente: where,
        details: { ander: andere, oordeel },
      });
  },
});

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
