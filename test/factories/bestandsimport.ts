import { randomUUID } from 'node:crypto';
import { agreeToewijzing } from '../../src/bestandsimport/agree-toewijzing.ts';
import { judgeImport } from '../../src/bestandsimport/judge-import.ts';
import type { Bestand } from '../../src/bestandsimport/lees-bestand.ts';
import { proposeToewijzing } from '../../src/bestandsimport/propose-toewijzing.ts';
import { type Bestandsimport, readImport } from '../../src/bestandsimport/take-import.ts';
import type { Toewijzing } from '../../src/bestandsimport/toewijzing.ts';
import { uploadBestand } from '../../src/bestandsimport/upload-bestand.ts';
import type { Context } from '../../src/platform/access/context.ts';
import { nothing } from '../../src/platform/access/reach.ts';
import { type Trx, withActor } from '../../src/platform/access/with-actor.ts';

/** A file of rows, `file('Naam;Aankomst', 'Jan Kos;1-12-2026')`. */
export const file = (...lines: string[]): Bestand => ({
  naam: 'verblijven.csv',
  inhoud: Buffer.from(lines.join('\r\n')),
});

/** Looks at rows as the organisation sees them. */
export const asOrganisatie = <T>({ database, actor }: Context, work: (trx: Trx) => Promise<T>): Promise<T> =>
  withActor(
    database.db,
    { ...nothing, gebruiker: actor.id, organisatie: actor.organisatie, personen: true },
    work,
  );

/** Uploads a file, takes what is proposed, and has it judged: through the use cases a page uses. */
export async function judgedImport(
  ctx: Context,
  bestand: Bestand,
  over: { gasten?: Bestand; toewijzing?: Partial<Toewijzing>; bewaren?: string } = {},
): Promise<Bestandsimport> {
  const { id } = await uploadBestand(ctx, { id: randomUUID(), bestand, gasten: over.gasten ?? null });
  const { toewijzing } = await asOrganisatie(ctx, async (trx) =>
    proposeToewijzing(trx, await readImport(trx, id)),
  );
  await agreeToewijzing(ctx, {
    id,
    toewijzing: { ...toewijzing, ...over.toewijzing },
    bewaren: over.bewaren ?? null,
  });
  await judgeImport(ctx, id);
  return asOrganisatie(ctx, (trx) => readImport(trx, id));
}
