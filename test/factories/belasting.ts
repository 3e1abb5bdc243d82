import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../src/platform/database/open-database.ts';
import { hashVanAanslag } from '../../src/verblijfsbelasting/aanslag.ts';
import { asOwner } from '../database.ts';
import { createVerordening } from './verordening.ts';

type Of = { gemeente: string; organisatie: string; locatie: string; maandlevering: string; place: string };

/** October of a location declared, assessed and objected to: a row in every table of the tax, by their ids. */
export async function createBelasting(
  database: Database,
  { gemeente, organisatie, locatie, maandlevering, place }: Of,
  over: Partial<Record<'aangifte' | 'aanslag', string>> = {},
): Promise<Record<'aangifte' | 'regel' | 'aanslag' | 'bezwaar', string>> {
  const verordening = await createVerordening(database, { gemeente, citeertitel: `Verordening ${place}` });
  const { aangifte = randomUUID(), aanslag = randomUUID() } = over;
  const [regel, bezwaar] = [randomUUID(), randomUUID()];
  const nachten = [
    { nacht: '2026-10-01', aantal: 4, belast: 3, ingeschreven: 1, onbekend: 0, vrijgesteld: 0 },
  ];
  const invoer = {
    ...{ grondslag: [{ nachten: 3, tarief: 150 }], percentage: 100, afronding: 'cent' as const },
    ...{ eerder: [], minderingen: [] },
  };
  const uitkomst = { nachten: 3, bedrag: 450, verrekend: 0, teBetalen: 450 };
  const periode = { tijdvak: '2026-10', van: '2026-10-01', tot: '2026-11-01' };
  const op = '2026-11-03T09:00:00+01:00';
  await asOwner(database, async (owner) => {
    await owner
      .insertInto('aangifte')
      .values({
        ...{ gemeente, id: aangifte, organisatie, verordening, ...periode, versie: 1 },
        ...{ reageren_tot: '2026-12-01', hash: Buffer.from([0]), gemaakt_op: op },
      })
      .execute();
    await owner
      .insertInto('aangifteregel')
      .values({
        ...{ gemeente, id: regel, aangifte, organisatie, verordening, locatie, maandlevering },
        ...{ van: '2026-10-01', tot: '2026-11-01', onderbouwing: null, tarief: 150, bedrag: 450 },
        ...{ aantal: 4, belast: 3, ingeschreven: 1, onbekend: 0, vrijgesteld: 0 },
        nachten: JSON.stringify(nachten),
      })
      .execute();
    await owner
      .insertInto('aanslag')
      .values({
        ...{ gemeente, id: aanslag, organisatie, verordening, ...periode, volgorde: 1, soort: 'definitief' },
        ...{ aangifte, dagtekening: '2026-11-03', bezwaar_tot: '2026-12-15' },
        ...{ nachten: 3, bedrag: 450, verrekend: 0, te_betalen: 450, gemaakt_op: op },
        invoer: JSON.stringify(invoer),
        hash: hashVanAanslag(invoer, uitkomst, aangifte),
      })
      .execute();
    await sql`insert into bezwaarschrift (gemeente, id, aanslag, organisatie, ontvangen_op, motivering, tijdig,
        beslis_uiterlijk, vastgelegd_op)
      values (${gemeente}, ${bezwaar}, ${aanslag}, ${organisatie}, '2026-11-10', ${`Bezwaar van ${place}`}, true,
        '2026-12-31', ${op})`.execute(owner);
  });
  return { aangifte, regel, aanslag, bezwaar };
}

/** September of a location with a flat rate, which still waits for who is liable: an estimate of nobody. */
export async function createConceptaangifte(
  database: Database,
  { gemeente, organisatie, locatie }: Omit<Of, 'maandlevering' | 'place'>,
  id: string = randomUUID(),
): Promise<Record<'aangifte' | 'regel', string>> {
  const regel = randomUUID();
  await asOwner(database, async (owner) => {
    const verordening = await owner
      .selectFrom('verordening')
      .select('id')
      .where('gemeente', '=', gemeente)
      .executeTakeFirstOrThrow();
    const of = { gemeente, organisatie, verordening: verordening.id, van: '2026-09-01', tot: '2026-10-01' };
    await owner
      .insertInto('aangifte')
      .values({
        ...{ ...of, id, tijdvak: '2026-09', versie: 1, reageren_tot: '2026-12-01' },
        ...{ hash: Buffer.from([0]), gemaakt_op: '2026-11-03T09:00:00+01:00' },
      })
      .execute();
    await owner
      .insertInto('aangifteregel')
      .values({
        ...{ ...of, id: regel, aangifte: id, locatie, tarief: 150, bedrag: 0, nachten: '[]' },
        ...{ aantal: 0, belast: 0, ingeschreven: 0, onbekend: 0, vrijgesteld: 0 },
        onderbouwing: JSON.stringify({ bron: 'vol', maximum: 1, belast: 1, plaatsen: 1 }),
        forfait: JSON.stringify({ per: 'locatie', aantal: 1, perJaar: 365, nachten: 30 }),
      })
      .execute();
  });
  return { aangifte: id, regel };
}
