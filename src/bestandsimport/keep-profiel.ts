import { randomUUID } from 'node:crypto';
import type { Scope } from '../platform/access/use-case.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { Kolom } from './detect-kolommen.ts';
import { type Lezing, pastOp } from './profiel.ts';
import { readProfielen } from './read-profielen.ts';
import type { Toewijzingsfout } from './toewijzing.ts';

/** Profiles one organisation may have at once. */
const HOOGSTENS = 50;

/**
 * Which profile a mapping belongs to: the one with this name, else a new one (null); without a name the one by which the
 * file was read.
 * @param gebruikt that profile
 * @returns also what is wrong: the name is that of a profile for another kind of file, or there are too many
 */
export async function profielVoor(
  trx: Trx,
  naam: string | null,
  gelezen: readonly Kolom[],
  gebruikt: string | null,
): Promise<{ id: string | null; fouten: Toewijzingsfout[] }> {
  if (naam === null) return { id: gebruikt, fouten: [] };
  const profielen = await readProfielen(trx);
  const gelijk = profielen.find((een) => een.naam.toLowerCase() === naam.toLowerCase());
  const fout = (code: string, params = {}) => ({ id: null, fouten: [{ path: 'bewaren', code, params }] });
  if (gelijk === undefined)
    return profielen.length < HOOGSTENS
      ? { id: null, fouten: [] }
      : fout('te_veel_profielen', { maximum: HOOGSTENS });
  return gelijk.id === gebruikt || pastOp(gelijk.lezing, gelezen) === 'precies'
    ? { id: gelijk.id, fouten: [] }
    : fout('profielnaam_bezet');
}

/**
 * Keeps a reading under a name, in the profile there is or a new one; without a name only notes that its profile was used.
 * @returns id of the profile; null when there is none
 */
export async function keepProfiel(
  { trx, actor, now }: Scope,
  id: string | null,
  naam: string | null,
  lezing: Lezing,
): Promise<string | null> {
  const bewaard = naam === null ? {} : { naam, lezing: JSON.stringify(lezing), gewijzigd_op: now };
  if (id !== null) {
    await trx
      .updateTable('importprofiel')
      .set({ ...bewaard, gebruikt_op: now })
      .where('id', '=', id)
      .execute();
    return id;
  }
  if (naam === null) return null;
  const nieuw = { id: randomUUID(), organisatie: actor.organisatie ?? '', aangemaakt_op: now };
  await trx
    .insertInto('importprofiel')
    .values({
      ...nieuw,
      naam,
      lezing: JSON.stringify(lezing),
      gewijzigd_op: now,
      gebruikt_op: now,
    })
    .execute();
  return nieuw.id;
}
