import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { plusDagen } from '../../src/beleid/inschrijving/dagen.ts';
import type { Database } from '../../src/platform/database/open-database.ts';
import type { IsoDate } from '../../src/platform/dates/index.ts';
import { asOwner } from '../database.ts';
import { createVerblijven, type Place } from './verblijf.ts';

/** The day on which they are looked at: that of `NOW`. */
const VANDAAG = '2026-11-24';

/**
 * Somebody: stays one after the other with gaps, some touching, some long enough to have left; the last one present,
 * announced or over; what is known of the BRP; a form. Lengths lie about two thirds and four months, where it matters.
 */
const around = fc.oneof(
  fc.integer({ min: 1, max: 260 }),
  fc.constantFrom(105, 106, 107, 119, 120, 121, 122, 123),
);
const iemand = fc.record({
  sinds: fc.oneof(around, fc.integer({ min: -40, max: 0 })),
  stand: fc.constantFrom('aanwezig' as const, 'aanwezig' as const, 'weg' as const),
  nog: fc.option(fc.oneof(fc.integer({ min: -20, max: 200 }), around), { nil: null }),
  eerder: fc.array(
    fc.record({
      lang: around,
      gat: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 235, max: 250 })),
    }),
    { maxLength: 3 },
  ),
  brp: fc.constantFrom(null, null, null, 'ingeschreven' as const, 'niet_ingeschreven' as const),
  formulier: fc.boolean(),
});
type Iemand = typeof iemand extends fc.Arbitrary<infer T> ? T : never;

type Stay = {
  id: string;
  persoon: string;
  aankomst: IsoDate;
  vertrek?: IsoDate;
  verwacht_vertrek?: IsoDate | null;
  status?: 'verwacht';
};

/** Newest first. */
function staysOf({ sinds, stand, nog, eerder }: Iemand): [Stay, ...Stay[]] {
  const persoon = randomUUID();
  const aankomst = plusDagen(VANDAAG, -sinds);
  const begun = aankomst <= VANDAAG;
  const verwacht = nog === null ? null : plusDagen(VANDAAG, nog);
  const last: Stay = {
    id: randomUUID(),
    persoon,
    aankomst,
    ...(stand === 'weg' && begun
      ? { vertrek: plusDagen(aankomst, Math.min(sinds, Math.abs(nog ?? 3))) }
      : { verwacht_vertrek: verwacht !== null && verwacht > aankomst ? verwacht : null }),
    ...(begun ? {} : { status: 'verwacht' as const }),
  };
  const before: Stay[] = [];
  let end = aankomst;
  for (const { lang, gat } of eerder) {
    const vertrek = plusDagen(end, -gat);
    end = plusDagen(vertrek, -lang);
    if (vertrek <= VANDAAG) before.push({ id: randomUUID(), persoon, aankomst: end, vertrek });
  }
  return [last, ...before];
}

/**
 * Generated residents, the same for a seed but for their ids, at these houses in turn, with what is known of the BRP and
 * a form. @returns the stays of each, newest first
 */
export async function createBewoners(
  database: Database,
  huizen: readonly [Place, ...Place[]],
  { aantal, seed }: { aantal: number; seed: number },
): Promise<(Stay & Pick<Place, 'gemeente' | 'organisatie'>)[][]> {
  const people = fc.sample(iemand, { numRuns: aantal, seed }).map((one) => ({ ...one, stays: staysOf(one) }));
  const placed = people.map(({ stays }, at) =>
    stays.map((stay, nth) => ({
      stay: { ...stay, naam: `Anna ${letters(at)} ${letters(nth)}` },
      place: huizen[(at + nth) % huizen.length] ?? huizen[0],
    })),
  );
  for (const huis of huizen) {
    const here = placed.flat().filter(({ place }) => place === huis);
    await createVerblijven(
      database,
      huis,
      here.map(({ stay }) => stay),
    );
  }
  const facts = JSON.stringify(
    people.map(({ stays, brp, formulier }, at) => ({
      ...{ persoon: stays[0].persoon, gemeente: placed[at]?.[0]?.place.gemeente, verblijf: stays[0].id },
      ...{ brp, formulier },
    })),
  );
  await asOwner(database, async (owner) => {
    const each = sql`jsonb_to_recordset(${facts}::jsonb) as f (persoon uuid, gemeente text, verblijf uuid, brp text,
      formulier boolean)`;
    await sql`insert into brp_inschrijving (gemeente, id, persoon, vanaf, status, bron, vastgelegd_op)
      select gemeente, gen_random_uuid(), persoon, '2026-01-01', brp, 'medewerker', now() from ${each}
      where brp is not null`.execute(owner);
    await sql`insert into uitschrijfformulier (gemeente, id, organisatie, persoon, verblijf, taal, naam, getekend_op)
      select v.gemeente, gen_random_uuid(), v.organisatie, v.persoon, v.id, 'pl', 'Anna', now() from ${each}
      join verblijf v on v.gemeente = f.gemeente and v.id = f.verblijf where f.formulier`.execute(owner);
  });
  return placed.map((stays) =>
    stays.map(({ stay, place: { gemeente, organisatie } }) => ({ ...stay, gemeente, organisatie })),
  );
}

/** Names hold no figures. */
const letters = (number: number) =>
  [...String(number)].map((figure) => 'abcdefghij'[Number(figure)]).join('');
