import { z } from 'zod';
import { leegMag } from '../beleid/invoer/leeg-mag.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { berekenAanslag, grondslagVan, volgendeSoort } from '../beleid/verblijfsbelasting/aanslag.ts';
import { tellendeNachten } from '../beleid/verblijfsbelasting/forfait.ts';
import { tel } from '../beleid/verblijfsbelasting/regels.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { readEerder } from './aanslag.ts';
import { carryVan } from './carry-minderingen.ts';
import { kiesGemeente, tijdvakveld } from './invoer.ts';
import { lockHeffing, refuseOverlap } from './make-aangiften.ts';
import { readBerekening } from './read-berekening.ts';
import { writeAanslag } from './write-aanslag.ts';

/**
 * Makes the assessment that follows from a declaration: the first final one, with what was provisional set off; else what
 * is more (navordering or naheffing) or less (vermindering) than was levied. What was taken off on objection stays off.
 * A later count that comes to exactly what was levied is settled without an assessment.
 * @param nieuwFeit a fact became known after that by which it is taxed all the same (art. 16 lid 1 AWR)
 * @throws Refused `aangifte_onbeslist` while somebody's registration is undecided; `aangifte_wacht` while the huisvester
 * can still answer; `reden_verplicht` against lines it objected to and for a new fact; `aanslag_gelijk` when it was levied or
 * settled already; `tijdvak_overlapt` when some of its nights were levied over another period
 * @returns the assessment by which it is settled: a new one, or the last there was when it comes to the same
 */
export const makeAanslag = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z.object({
    aangifte: z.uuid(),
    reden: leegMag(vrijeTekst()),
    nieuwFeit: z.boolean().default(false),
  }),
  async run(scope, { aangifte, reden, nieuwFeit }): Promise<Geheven> {
    const row = await scope.trx
      .selectFrom('aangifte')
      .select('gemeente')
      .where('id', '=', aangifte)
      .where('gemeente', 'in', [...scope.gemeenten])
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('aangifte');
    await lockHeffing(scope, row.gemeente);
    return levy(scope, aangifte, reden, nieuwFeit);
  },
});

/**
 * Makes the assessments of a period for everybody whose declaration is ready: handed in or its term over, all decided,
 * nothing objected to. Of `gelijk` the count came to what was levied already; the others stay for a person to look at.
 */
export const makeAanslagen = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'write',
  input: z.object({ gemeente: z.string(), tijdvak: tijdvakveld }),
  async run(scope, { gemeente: code, tijdvak }): Promise<{ gemaakt: number; gelijk: number; wacht: number }> {
    const { gemeente } = await kiesGemeente(scope, code);
    await lockHeffing(scope, gemeente.code);
    const rows = await scope.trx
      .selectFrom('aangifte')
      .select('id')
      .where('gemeente', '=', gemeente.code)
      .where('van', '=', tijdvak.van)
      .where('tot', '=', tijdvak.tot)
      .where('vervallen_op', 'is', null)
      .orderBy('organisatie')
      .execute();
    let [gemaakt, gelijk] = [0, 0];
    for (const { id } of rows) {
      const done = await levy(scope, id, null, false).catch((error: unknown) => {
        if (error instanceof Refused) return null;
        throw error;
      });
      if (done?.gelijk === true) gelijk += 1;
      else if (done !== null) gemaakt += 1;
    }
    const uitkomst = { gemaakt, gelijk, wacht: rows.length - gemaakt - gelijk };
    await scope.audit({
      object: ['gemeente', gemeente.code],
      gemeente: gemeente.code,
      details: { tijdvak: tijdvak.code, ...uitkomst },
    });
    return uitkomst;
  },
});

type Geheven = { id: string; gelijk: boolean };

/** The caller holds the levying of the gemeente, so that a declaration is not drafted anew while it is read. */
async function levy(scope: Scope, id: string, reden: string | null, nieuwFeit: boolean): Promise<Geheven> {
  const { trx, clock, gemeenten } = scope;
  const aangifte = await trx
    .selectFrom('aangifte as a')
    .innerJoin('verordening as v', 'v.id', 'a.verordening')
    .selectAll('a')
    .select(['v.wijze', 'v.afronding'])
    .where('a.id', '=', id)
    .where('a.gemeente', 'in', [...gemeenten])
    .where('a.vervallen_op', 'is', null)
    // Against who hands it in at the same moment, with an objection perhaps.
    .forUpdate('a')
    .executeTakeFirst();
  if (aangifte === undefined) throw new NotFound('aangifte');
  const { gemeente, organisatie, verordening, tijdvak, van, tot, wijze, afronding } = aangifte;
  await refuseOverlap(trx, gemeente, { van, tot }, organisatie);
  const regels = await trx
    .selectFrom('aangifteregel as r')
    .leftJoin('aangifteoordeel as o', 'o.regel', 'r.id')
    .select([
      'r.id',
      'r.tarief',
      'r.aantal',
      'r.belast',
      'r.ingeschreven',
      'r.onbekend',
      'r.vrijgesteld',
      'r.forfait',
      'o.oordeel',
    ])
    .where('r.aangifte', '=', id)
    .execute();
  const eerder = await readEerder(trx, { gemeente, organisatie, van, tot });
  const berekening = await readBerekening(trx, { gemeente, organisatie, van, tot }, eerder);
  // By the flat rate it makes no difference who is registered here.
  const counted = regels.filter(({ forfait }) => berekening === 'werkelijk' || forfait === null);
  const { onbekend } = tel(counted);
  if (onbekend > 0) throw new Refused('aangifte_onbeslist', { params: { aantal: onbekend } });
  if (aangifte.ingediend_op === null && today(clock) <= aangifte.reageren_tot)
    throw new Refused('aangifte_wacht', { params: { tot: aangifte.reageren_tot } });
  if (reden === null && (nieuwFeit || regels.some(({ oordeel }) => oordeel === 'oneens')))
    throw new Refused('reden_verplicht', { field: 'reden' });
  const minderingen = nieuwFeit ? [] : await carryVan(trx, aangifte, id, berekening);
  const off = new Map(minderingen.map(({ regel, nachten }) => [regel, nachten]));
  const invoer = {
    grondslag: grondslagVan(
      regels.map((regel) => ({
        tarief: regel.tarief,
        belast: tellendeNachten(regel, berekening) - (off.get(regel.id) ?? 0),
      })),
    ),
    percentage: 100,
    afronding,
    eerder: eerder.map(({ id: aanslag, soort, teBetalen }) => ({ aanslag, soort, teBetalen })),
    minderingen,
    ...(berekening === 'forfait' ? { berekening } : {}),
  };
  const soort = volgendeSoort(wijze, eerder, berekenAanslag(invoer).teBetalen);
  if (soort === null) {
    if (aangifte.gelijk_op !== null || eerder.some((aanslag) => aanslag.aangifte === id))
      throw new Refused('aanslag_gelijk');
    await settle(scope, gemeente, id);
    return { id: eerder.at(-1)?.id ?? '', gelijk: true };
  }
  return {
    id: await writeAanslag(scope, {
      ...{ gemeente, organisatie, verordening, tijdvak, van, tot, soort, aangifte: id, invoer, reden },
      nieuw_feit: nieuwFeit,
    }),
    gelijk: false,
  };
}

/** Nothing is left to do with a count that came to what was levied: it counts as levied from now on. */
async function settle({ trx, now, actor, audit }: Scope, gemeente: string, id: string): Promise<void> {
  await trx
    .updateTable('aangifte')
    .set({ gelijk_op: now, gelijk_door: actor.id })
    .where('id', '=', id)
    .execute();
  await audit({ object: ['aangifte', id], gemeente, details: { gelijk: true } });
}
