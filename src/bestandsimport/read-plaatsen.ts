import { readKamers, readLocaties } from '../organisaties/index.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import { type Bed, type Extra, maakPlaatsen, type Plaats, type Plaatsen } from './plaatsen.ts';

/** The organisation's locations where people may be registered, by name. */
export async function readPlaatsenlijst(trx: Trx): Promise<Plaats[]> {
  const vanaf = new Map(
    (await trx.selectFrom('gemeente').select(['code', 'nachtregister_vanaf']).execute()).map((g) => [
      g.code,
      g.nachtregister_vanaf,
    ]),
  );
  const locaties = await readLocaties(trx, { status: ['goedgekeurd', 'beeindigd'] });
  return locaties.map((l) => ({ ...l, register_vanaf: vanaf.get(l.gemeente) ?? l.in_gebruik_van }));
}

/** What the gemeenten of those locations ask beyond the law, now or at some time. */
export async function readExtra(trx: Trx): Promise<Extra[]> {
  return trx
    .selectFrom('registratieveld')
    .select(['gemeente', 'veld', 'vanaf', 'tot'])
    .where('gemeente', 'in', (eb) => eb.selectFrom('locatie').select('gemeente'))
    .execute();
}

/** Locations, beds and what is asked there, to judge rows by. */
export async function readPlaatsen(trx: Trx): Promise<Plaatsen> {
  const lijst = await readPlaatsenlijst(trx);
  const kamers = await readKamers(
    trx,
    lijst.map(({ id }) => id),
  );
  const bedden = kamers
    .filter(({ vervallen_op }) => vervallen_op === null)
    .flatMap(({ naam: kamer, slaapplaatsen, locatie }) => {
      const over = slaapplaatsen.filter(({ vervallen_op }) => vervallen_op === null);
      return over.map(({ id, naam }): Bed => ({ id, locatie, kamer, naam, alleen: over.length === 1 }));
    });
  return maakPlaatsen(lijst, bedden, await readExtra(trx));
}
