import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { hashOfCode, readCode } from '../aanmelding/index.ts';
import { useCase } from '../beleid/use-case.ts';
import { bronVan, DUUR_MINUTEN, nieuweSessie, sessieHash } from './bewonersessie.ts';

/** Wrong codes that one network address may try in a quarter of an hour, over all processes. */
export const HOOGSTENS = 10;

/**
 * Logs somebody in by the code from check-in. A code that never was, one that was taken away and one that can't be a code
 * are told apart by nothing.
 * @returns the cookie's value, or why not
 */
export const openMijn = useCase({
  allow: 'mijn:openen',
  kind: 'write',
  input: z.object({ code: z.string().max(60).catch('') }),
  async run(
    { trx, ctx, now, audit },
    { code },
  ): Promise<{ sessie: string } | { fout: 'onbekend' | 'te_vaak' }> {
    const sessie = nieuweSessie();
    const until = new Date(now.getTime() + DUUR_MINUTEN * 60_000);
    const { rows } = await sql<{
      uitkomst: 'ok' | 'onbekend' | 'te_vaak';
      gemeente: string | null;
      organisatie: string | null;
      verblijf: string | null;
    }>`select * from mijn_inloggen(${await codeHash(code)}::bytea, ${bronVan(ctx)}::bytea,
      ${sessieHash(sessie)}::bytea, ${now}::timestamptz, ${until}::timestamptz, ${HOOGSTENS})`.execute(trx);
    const { uitkomst, gemeente, organisatie, verblijf } = rows[0] ?? {
      ...{ uitkomst: 'onbekend' as const, gemeente: null, organisatie: null, verblijf: null },
    };
    await audit({
      object: ['verblijf', verblijf],
      ...{ gemeente, organisatie },
      result: uitkomst === 'ok' ? 'gelukt' : 'geweigerd',
      details: uitkomst === 'te_vaak' ? { te_vaak: true } : {},
    });
    return uitkomst === 'ok' ? { sessie } : { fout: uitkomst };
  },
});

/** What cannot be a code is looked for like one, and not found. */
async function codeHash(code: string): Promise<Buffer> {
  return readCode(code) === null ? randomBytes(32) : Buffer.from(await hashOfCode(code), 'hex');
}

/** Logs out: nothing is kept of the login. */
export const closeMijn = useCase({
  allow: 'mijn:openen',
  kind: 'write',
  input: z.object({ sessie: z.string() }),
  async run({ trx, audit }, { sessie }) {
    await sql`select mijn_uitloggen(${sessieHash(sessie)}::bytea)`.execute(trx);
    await audit({ object: ['bewonersessie', null] });
  },
});
