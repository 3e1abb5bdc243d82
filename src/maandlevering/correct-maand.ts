import { sql } from 'kysely';
import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { ownLocatie } from './deliver-maand.ts';
import { firstOf, type Maandversie, maandveld, monthOf, reden } from './maand.ts';
import { readVersie } from './read-versies.ts';

/** A month that is being put right, or was. */
export type Maandcorrectie = {
  id: string;
  locatie: string;
  maand: string;
  reden: string;
  vorigeVersie: number;
  /** ISO moments. */
  begonnenOp: string;
  afgerondOp: string | null;
  /** What it came to; null while it is open, and when nothing changed. */
  nieuweVersie: number | null;
};

/**
 * Opens a delivered month, with the reason, so that everything about its nights can be put right by every way there is:
 * pages, REST interface, files. `finishCorrectie` makes the next version of it; the one before stays (Bijlage 2.10).
 * @throws Refused `maand_niet_geleverd`, `correctie_al_open`, `andere_inhoud`
 */
export const beginCorrectie = useCase({
  allow: 'maandlevering:corrigeren',
  kind: 'write',
  input: z.object({ id: z.uuid(), locatie: z.uuid(), maand: maandveld, reden }),
  async run(scope, { id, locatie, maand, reden: why }): Promise<Maandcorrectie & { nieuw: boolean }> {
    const { trx, now } = scope;
    const gemeente = await ownLocatie(scope, locatie);
    const { rows } = await sql<{ uitkomst: string }>`
      select maandcorrectie_beginnen(${id}::uuid, ${locatie}::uuid, ${firstOf(maand)}::date, ${why}, ${now}::timestamptz)
        as uitkomst`.execute(trx);
    const uitkomst = rows[0]?.uitkomst;
    if (uitkomst === 'niet_geleverd') throw new Refused('maand_niet_geleverd', { field: 'maand' });
    if (uitkomst === 'al_open') throw new Refused('correctie_al_open');
    if (uitkomst === 'andere_inhoud') throw new Refused('andere_inhoud', { field: 'id' });
    await scope.audit({
      object: ['maandcorrectie', id],
      gemeente,
      details: { locatie, maand, nieuw: uitkomst === 'nieuw' },
    });
    return { ...(await showCorrectie.within(scope, { id })), nieuw: uitkomst === 'nieuw' };
  },
});

/**
 * Ends a correction: what changed is delivered as the next version. Repeating it changes nothing.
 * @returns the new version; null when nothing had changed
 * @throws NotFound
 */
export const finishCorrectie = useCase({
  allow: 'maandlevering:corrigeren',
  kind: 'write',
  input: z.object({ id: z.uuid() }),
  async run(scope, { id }): Promise<Maandversie | null> {
    const { trx, now } = scope;
    const correctie = await showCorrectie.within(scope, { id });
    const { rows } = await sql<{ id: string | null }>`
      select maandcorrectie_afronden(${id}::uuid, ${now}::timestamptz) as id`.execute(trx);
    const made = rows[0]?.id ?? null;
    const versie = made === null ? null : await readVersie(trx, made);
    await scope.audit({
      object: ['maandcorrectie', id],
      gemeente: await ownLocatie(scope, correctie.locatie),
      details: {
        locatie: correctie.locatie,
        maand: correctie.maand,
        versie: versie?.versie ?? correctie.vorigeVersie,
      },
    });
    return versie;
  },
});

/** One correction. @throws NotFound when it is not there for this reader */
export const showCorrectie = useCase({
  allow: 'maandlevering:lezen',
  kind: 'read',
  input: z.object({ id: z.uuid() }),
  async run({ trx }, { id }): Promise<Maandcorrectie> {
    const row = await trx.selectFrom('maandcorrectie').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new NotFound('maandcorrectie');
    return {
      id,
      locatie: row.locatie,
      maand: monthOf(row.maand),
      reden: row.reden,
      vorigeVersie: row.vorige_versie,
      begonnenOp: row.begonnen_op.toISOString(),
      afgerondOp: row.afgerond_op?.toISOString() ?? null,
      nieuweVersie: row.nieuwe_versie,
    };
  },
});
