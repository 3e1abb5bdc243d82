import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Context } from '../platform/access/context.ts';
import { type Rijbeeld, readRijen } from './read-rijen.ts';
import { readImport } from './take-import.ts';

const STUK = 500;

/** Wrong rows after a number, and the headers of their file. */
const readStuk = useCase({
  allow: 'bestand:importeren',
  kind: 'read',
  input: z.object({ id: z.uuid(), na: z.number().int() }),
  run: async ({ trx }, { id, na }) => {
    const bestand = await readImport(trx, id);
    const rijen = await readRijen(trx, bestand, { oordeel: 'fout', aantal: STUK, na });
    return { bestandsnaam: bestand.bestandsnaam, kolommen: bestand.opzet.verblijven.kolommen, rijen };
  },
});

/**
 * The rows of an import that are wrong, to be repaired and handed over again: all columns of the file in their order, so
 * that the next import knows the header; those that were not kept are empty.
 * @returns `rijen` reads on as they are taken
 * @throws NotFound
 */
export async function listFoutrijen(ctx: Context, id: string) {
  const { bestandsnaam, kolommen, rijen: eerste } = await readStuk(ctx, { id, na: 0 });
  async function* rijen(): AsyncGenerator<Rijbeeld> {
    for (let stuk = eerste; ; ) {
      yield* stuk;
      const laatste = stuk.at(-1);
      if (laatste === undefined || stuk.length < STUK) return;
      stuk = (await readStuk(ctx, { id, na: laatste.nummer })).rijen;
    }
  }
  return { bestandsnaam, kolommen, rijen: rijen() };
}
