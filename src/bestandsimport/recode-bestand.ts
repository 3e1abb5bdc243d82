import iconv from 'iconv-lite';
import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import { bewaarbaar } from './betekenis.ts';
import { CODERINGEN, type Codering, isGeraden } from './codering.ts';
import { detectKolommen, type Kolom } from './detect-kolommen.ts';
import type { Lijstopzet } from './lees-bestand.ts';
import type { Cellen, Lijst } from './rijoordeel.ts';
import { type Bestandsimport, requireStatus, takeImport } from './take-import.ts';
import { kenmerkVan } from './toewijzing.ts';

const STUK = 1000;

/**
 * Reads the letters of a list again in the encoding somebody chose, for a file whose own was guessed wrong. Works on the
 * rows as they are kept: the file itself never was.
 * @throws Refused `codering_staat_vast` when it was not guessed, `codering_verloren` when letters were lost in guessing
 */
export const recodeBestand = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    lijst: z.enum(['verblijven', 'gasten']),
    codering: z.enum(CODERINGEN, { error: 'keuze_ongeldig' }),
  }),
  run: async (scope, { id, lijst, codering }) => {
    const bestand = await takeImport(scope.trx, id);
    requireStatus(bestand, 'toewijzen', 'beoordeeld', 'mislukt');
    const opzet = bestand.opzet[lijst];
    if (opzet === null || !isGeraden(opzet.codering)) throw new Refused('codering_staat_vast');
    if (opzet.codering !== codering) await recode(scope, bestand, lijst, opzet, opzet.codering, codering);
    await scope.audit({ object: ['bestandsimport', id], details: { stap: 'codering', codering } });
  },
});

async function recode(
  scope: Scope,
  { id, opzet: lijsten }: Bestandsimport,
  lijst: Lijst,
  opzet: Lijstopzet,
  van: Codering,
  naar: Codering,
): Promise<void> {
  const { trx, now, clock } = scope;
  const again = (text: string) => {
    if (text.includes('\ufffd')) throw new Refused('codering_verloren');
    return iconv.decode(iconv.encode(text, van), naar);
  };
  const koppen = opzet.kolommen.map(({ kop }) => again(kop));
  const proef: string[][] = [];
  for (let na = 0; ; ) {
    const rows = await trx
      .selectFrom('importregel')
      .select(['nummer', 'cellen'])
      .where('import', '=', id)
      .where('lijst', '=', lijst)
      .where('nummer', '>', na)
      .orderBy('nummer')
      .limit(STUK)
      .execute();
    const read = rows.map(({ nummer, cellen }) => ({ nummer, cellen: mapCellen(cellen, again) }));
    if (na === 0)
      proef.push(...read.slice(0, 300).map(({ cellen }) => koppen.map((_, k) => cellen[k] ?? '')));
    await sql`update importregel r set cellen = c.cellen
      from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as c (nummer int, cellen jsonb)
      where r.import = ${id}::uuid and r.lijst = ${lijst} and r.nummer = c.nummer`.execute(trx);
    if (rows.length < STUK) break;
    na = rows.at(-1)?.nummer ?? 0;
  }
  const { kolommen: nieuw, taal } = detectKolommen(koppen, proef, today(clock));
  const kolommen = opzet.kolommen.map((oud, k): Kolom => {
    const gevonden = nieuw[k] ?? oud;
    return bewaarbaar(oud.duiding) ? gevonden : { ...oud, kop: gevonden.kop };
  });
  await dropKolommen(scope, id, lijst, kolommen);
  const gelezen = { ...lijsten, [lijst]: { ...opzet, kolommen, taal, codering: naar } };
  await trx
    .updateTable('bestandsimport')
    .set({
      opzet: JSON.stringify(gelezen),
      kenmerk: kenmerkVan(gelezen.verblijven.kolommen),
      toewijzing: null,
      status: 'toewijzen',
      gewijzigd_op: now,
    })
    .where('id', '=', id)
    .execute();
}

const mapCellen = (cellen: Cellen, map: (text: string) => string): Cellen =>
  Object.fromEntries(Object.entries(cellen).map(([kolom, text]) => [kolom, map(text)]));

/** A header that can be read now may say that its column must not be kept. */
async function dropKolommen(
  { trx }: Scope,
  id: string,
  lijst: Lijst,
  kolommen: readonly Kolom[],
): Promise<void> {
  const weg = kolommen.flatMap(({ duiding }, kolom) => (bewaarbaar(duiding) ? [] : [String(kolom)]));
  await sql`update importregel set cellen = cellen - ${weg}::text[]
    where import = ${id}::uuid and lijst = ${lijst} and cellen ?| ${weg}::text[]`.execute(trx);
}
