import { sql } from 'kysely';
import { z } from 'zod';
import { hashOfCode, makeCode } from '../aanmelding/index.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Gasttaal } from '../informatie/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { NotFound } from '../platform/errors.ts';
import { isEigentaal } from './is-eigentaal.ts';

const hashed = async (code: string) => Buffer.from(await hashOfCode(code), 'hex');

/** Whose code it is: the language is the resident's own where we have it, else English. */
export type BewonerscodeVan = { verblijf: string; naam: string; taal: Gasttaal; sinds: Date | null };

/**
 * Whose code is about to be made, and since when there is one.
 * @throws NotFound when the stay is not the actor's organisation's, or nobody's any more
 */
export const showBewonerscode = useCase({
  allow: 'bewonerscode:maken',
  kind: 'persons',
  input: z.object({ verblijf: z.uuid() }),
  run: (scope, { verblijf }) => readBewonerscode(scope, verblijf),
});

/**
 * Makes the code with which a resident opens the own page, for who was checked in by the huisvester. It is answered once
 * and kept as its hash only; the one before it, and who is logged in by that, ends.
 * @throws NotFound when the stay is not the actor's organisation's, or nobody's any more
 */
export const makeBewonerscode = useCase({
  allow: 'bewonerscode:maken',
  kind: 'write',
  input: z.object({ verblijf: z.uuid() }),
  async run(scope, { verblijf }): Promise<BewonerscodeVan & { code: string }> {
    const { trx, now } = scope;
    const code = makeCode();
    const { rows } = await sql<{ gemeente: string; vervangen: number }>`
      select * from bewonerscode_maken(${verblijf}::uuid, ${await hashed(code)}::bytea, ${now}::timestamptz)`.execute(
      trx,
    );
    const [made] = rows;
    if (made === undefined) throw new NotFound('verblijf');
    await scope.audit({
      object: ['verblijf', verblijf],
      gemeente: made.gemeente,
      details: { vervangen: made.vervangen },
    });
    return { ...(await readBewonerscode(scope, verblijf)), code };
  },
});

/**
 * For whom a code is printed that was made just now.
 * @throws NotFound when it is not the code of that stay, or not any more
 */
export const checkBewonerscode = useCase({
  allow: 'bewonerscode:maken',
  kind: 'persons',
  input: z.object({ verblijf: z.uuid(), code: z.string().max(60) }),
  async run(scope, { verblijf, code }): Promise<BewonerscodeVan> {
    const { rows } = await sql<{ klopt: boolean }>`
      select bewonerscode_klopt(${verblijf}::uuid, ${await hashed(code)}::bytea) as klopt`.execute(scope.trx);
    if (!rows[0]?.klopt) throw new NotFound('bewonerscode');
    return readBewonerscode(scope, verblijf);
  },
});

async function readBewonerscode({ trx, seen }: Scope, verblijf: string): Promise<BewonerscodeVan> {
  const stay = await trx
    .selectFrom('verblijf as v')
    .leftJoin('bewonerscode as c', (join) =>
      join.onRef('c.gemeente', '=', 'v.gemeente').onRef('c.verblijf', '=', 'v.id'),
    )
    .select(['v.gemeente', 'v.persoon', 'v.naam', 'v.taal', 'c.aangemaakt_op'])
    .where('v.id', '=', verblijf)
    .where('v.status', '<>', 'vervallen')
    .where('v.geanonimiseerd_op', 'is', null)
    .orderBy('c.aangemaakt_op', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  if (stay === undefined) throw new NotFound('verblijf');
  await seen([{ gemeente: stay.gemeente, persoon: stay.persoon, verblijf }], 'eigen nachtregister');
  const { naam, taal, aangemaakt_op } = stay;
  return { verblijf, naam, taal: isEigentaal(taal) ? taal : 'en', sinds: aangemaakt_op };
}
