import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { vanafNu } from '../beleid/inschrijving/perioden.ts';
import {
  brpStatusVan,
  NIET_NODIG_REDENEN,
  STAPPEN_GEMEENTE,
  type Stap,
  type Stapsoort,
} from '../beleid/inschrijving/werklijst.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { addYears, type IsoDate, isoDate, today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';
import { sluitVertreksignalen } from './vertreksignalen.ts';

const STAPPEN = STAPPEN_GEMEENTE as [Stapsoort, ...Stapsoort[]];

/**
 * Notes what was done about somebody's registration, and on which day (§3.1.1): invited, appointment, registered, looked
 * up and not registered, deregistered, not needed. What says something of the BRP is kept by period, for every person of
 * the register who is this human being. Sent twice, it happens once.
 * @throws NotFound; Refused `stap_in_toekomst`, `stap_te_lang_geleden`, `afspraak_te_ver`, `reden_kiezen`
 */
export const setStap = useCase({
  allow: 'inschrijving:bijhouden',
  kind: 'write',
  input: z.object({
    verzoek: z.uuid(),
    personen: z.array(z.uuid()).min(1, 'bewoner_kiezen').max(500),
    stap: z.enum(STAPPEN, { error: ({ input }) => (input ? 'keuze_ongeldig' : 'verplicht') }),
    datum: isoDate({ error: 'ongeldige_datum' }),
    reden: z.enum(NIET_NODIG_REDENEN, { error: 'keuze_ongeldig' }).nullish(),
  }),
  async run(scope, { personen, verzoek, ...given }): Promise<{ aantal: number }> {
    const stap = { ...given, reden: given.reden ?? null };
    eisDatum(stap, today(scope.clock));
    if ((stap.stap === 'niet_nodig') !== (stap.reden !== null))
      throw new Refused('reden_kiezen', { field: 'reden' });
    const bewoners = await takeBewoners(scope, personen);
    await writeStap(scope, bewoners, { ...stap, verzoek });
    return { aantal: bewoners.length };
  },
});

/** Everything but an appointment happened already. */
function eisDatum({ stap, datum }: Stap, vandaag: IsoDate): void {
  if (stap === 'afspraak' ? datum > addYears(vandaag, 1) : datum > vandaag)
    throw new Refused(stap === 'afspraak' ? 'afspraak_te_ver' : 'stap_in_toekomst', { field: 'datum' });
  if (datum < addYears(vandaag, -10)) throw new Refused('stap_te_lang_geleden', { field: 'datum' });
}

/** @throws NotFound when one of them is not in the actor's gemeenten */
export async function takeBewoners(scope: Scope, personen: readonly string[]): Promise<Bewoner[]> {
  const bewoners = await readBewoners(scope, personen);
  if (personen.some((id) => !bewoners.some((one) => one.personen.includes(id))))
    throw new NotFound('persoon');
  return bewoners;
}

type TeSchrijven = Stap & { verzoek: string; inschrijfdag?: string };

/** Writes a step for human beings, in the gemeente where each is, and what it says of the BRP; an open signal of departure that it answers is closed. */
export async function writeStap(
  scope: Scope,
  bewoners: readonly Bewoner[],
  { verzoek, inschrijfdag, ...stap }: TeSchrijven,
): Promise<void> {
  const { trx, now, actor, audit } = scope;
  for (const { laatste, verblijven, perioden } of bewoners) {
    const { gemeente } = laatste;
    const here = new Map(
      verblijven.filter((stay) => stay.gemeente === gemeente).map((stay) => [stay.persoon, stay.organisatie]),
    );
    for (const [persoon, organisatie] of here) {
      const written = await trx
        .insertInto('inschrijfstap')
        .values({
          ...stap,
          gemeente,
          organisatie,
          persoon,
          verzoek,
          inschrijfdag: inschrijfdag ?? null,
          vastgelegd_op: now,
          vastgelegd_door: actor.id,
        })
        .onConflict((conflict) => conflict.columns(['gemeente', 'persoon', 'verzoek']).doNothing())
        .returning('id')
        .executeTakeFirst();
      const status = brpStatusVan(stap);
      if (written === undefined || status === null) continue;
      const known = perioden.filter((periode) => periode.persoon === persoon);
      const { weg, anders, nieuw } = vanafNu(known, stap.datum, status);
      if (weg.length > 0)
        await trx
          .deleteFrom('brp_inschrijving')
          .where('gemeente', '=', gemeente)
          .where('id', 'in', weg)
          .execute();
      for (const { id, tot } of anders)
        await trx
          .updateTable('brp_inschrijving')
          .set({ tot })
          .where('gemeente', '=', gemeente)
          .where('id', '=', id)
          .execute();
      if (nieuw !== null)
        await trx
          .insertInto('brp_inschrijving')
          .values({
            ...nieuw,
            gemeente,
            persoon,
            id: randomUUID(),
            bron: 'medewerker',
            vastgelegd_op: now,
            vastgelegd_door: actor.id,
          })
          .execute();
    }
    await audit({
      object: ['persoon', laatste.persoon],
      gemeente,
      details: { stap: stap.stap, datum: stap.datum },
    });
  }
  await sluitVertreksignalen(scope, bewoners);
}
