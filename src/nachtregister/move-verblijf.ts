import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type IsoDate, isoDate, today } from '../platform/dates/index.ts';
import { Conflict, type Issue, Refused } from '../platform/errors.ts';
import { leave } from './depart.ts';
import { insertVerblijven, verblijfregels } from './insert-verblijven.ts';
import { noteCorrectie } from './note-correctie.ts';
import { readPlaces } from './read-places.ts';
import { recalculateNachten } from './recalculate-nachten.ts';
import { takeVerblijf } from './take-verblijf.ts';
import { eisGoed, type Verblijf, verblijfvelden } from './verblijf.ts';

/** The stay that goes on, and whether anything changed: not for who had that bed already, or for a form sent twice. */
export type Verplaatst = { verblijf: string; verplaatst: boolean };

const input = z.object({
  verblijf: z.uuid(),
  locatie: z.uuid({ error: 'keuze_ongeldig' }),
  slaapplaats: verblijfvelden.slaapplaats,
  /** First night in the new place; today when left out. */
  per: isoDate({ error: 'ongeldige_datum' }).optional(),
  /** Of the stay at another location, made by who sends it. */
  id: z.uuid(),
});

/**
 * Somebody changes beds or houses. Another bed of the same location: the stay goes on, and nights before keep the bed
 * of then. Another location, of this gemeente or the next: departure here and a new, linked stay of the same person
 * there, from the same day.
 * @throws Refused `slaapplaats_bezet`, `slaapplaats_onbekend`, `overgang_niet_toegestaan`
 */
export const moveVerblijf = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input,
  constraints: verblijfregels,
  run: async (scope, { verblijf, locatie, slaapplaats, per, id }): Promise<Verplaatst> => {
    const stay = await takeVerblijf(scope.trx, verblijf, [locatie]);
    if (stay.locatie !== locatie) return toOtherHouse(scope, stay, { locatie, slaapplaats, per, id });
    if (stay.status !== 'aanwezig' && stay.status !== 'verwacht')
      throw new Refused('overgang_niet_toegestaan');
    const verplaatst = await toOtherBed(scope, stay, slaapplaats ?? null, per ?? today(scope.clock));
    return { verblijf, verplaatst };
  },
});

async function toOtherBed(
  scope: Scope,
  stay: Verblijf,
  slaapplaats: string | null,
  wanted: IsoDate,
): Promise<boolean> {
  const { trx, now, clock } = scope;
  const issues: Issue[] = [];
  if (wanted > today(clock) && stay.status === 'aanwezig')
    issues.push({ path: 'per', code: 'verplaatsing_in_toekomst' });
  else if (wanted < stay.aankomst && stay.status === 'aanwezig')
    issues.push({ path: 'per', code: 'verplaatsing_voor_aankomst' });
  const since = stay.slaapplaats_vanaf ?? stay.aankomst;
  const per = wanted < since ? since : wanted;
  const bed = { locatie: stay.locatie, slaapplaats, aankomst: per };
  eisGoed([...issues, ...(await readPlaces(trx, [bed])).issues(bed)]);
  if (slaapplaats === stay.slaapplaats) {
    await scope.audit({ object: ['verblijf', stay.id], gemeente: stay.gemeente, details: { nieuw: false } });
    return false;
  }
  const { gemeente, id, organisatie } = stay;
  if (per > since && stay.slaapplaats !== null) {
    await trx
      .insertInto('eerdere_slaapplaats')
      .values({ gemeente, organisatie, verblijf: id, slaapplaats: stay.slaapplaats, van: since, tot: per })
      .execute();
  }
  await trx
    .updateTable('verblijf')
    .set({ slaapplaats, slaapplaats_vanaf: per > stay.aankomst ? per : null, gewijzigd_op: now })
    .where('id', '=', id)
    .execute();
  await recalculateNachten(scope, [{ verblijf: id, van: per }]);
  await noteCorrectie(scope, stay, {
    soort: 'verplaatsing',
    oud: { slaapplaats: stay.slaapplaats },
    nieuw: { slaapplaats, per },
  });
  return true;
}

async function toOtherHouse(
  scope: Scope,
  stay: Verblijf,
  to: Pick<z.output<typeof input>, 'locatie' | 'slaapplaats' | 'per' | 'id'>,
): Promise<Verplaatst> {
  const { trx, clock } = scope;
  const before = await trx
    .selectFrom('verblijf')
    .select('vorig_verblijf')
    .where('id', '=', to.id)
    .executeTakeFirst();
  if (before !== undefined) {
    if (before.vorig_verblijf !== stay.id) throw new Conflict('verblijf');
    await scope.audit({ object: ['verblijf', to.id], gemeente: stay.gemeente, details: { nieuw: false } });
    return { verblijf: to.id, verplaatst: false };
  }
  const per = to.per ?? today(clock);
  await leave(scope, stay, per);
  const asked = await trx
    .selectFrom('registratieveld')
    .innerJoin('locatie', 'locatie.gemeente', 'registratieveld.gemeente')
    .select('veld')
    .where('locatie.id', '=', to.locatie)
    .where('vanaf', '<=', per)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>', per)]))
    .execute();
  const asks = (veld: (typeof asked)[number]['veld']) => asked.some((row) => row.veld === veld);
  const [done] = await insertVerblijven(scope, [
    {
      ...verblijfOf(stay),
      id: to.id,
      verhuisd_van: stay.id,
      locatie: to.locatie,
      slaapplaats: to.slaapplaats,
      aankomst: per,
      verwacht_vertrek: (stay.verwacht_vertrek ?? '') > per ? stay.verwacht_vertrek : null,
      geboortedatum: asks('geboortedatum') ? stay.geboortedatum : null,
      nationaliteit: asks('nationaliteit') ? stay.nationaliteit : null,
    },
  ]);
  if (done === undefined) throw new Error('nothing was written');
  await trx.updateTable('verblijf').set({ vorig_verblijf: stay.id }).where('id', '=', to.id).execute();
  await carryAbsences(scope, stay, { gemeente: done.gemeente, verblijf: to.id, per });
  await noteCorrectie(scope, stay, {
    soort: 'verplaatsing',
    oud: { locatie: stay.locatie },
    nieuw: { locatie: to.locatie, per, verblijf: to.id },
  });
  return { verblijf: to.id, verplaatst: true };
}

/** The person's own facts, as they go along to the next stay. */
function verblijfOf(stay: Verblijf) {
  return {
    persoon: stay.persoon,
    naam: stay.naam,
    woonplaats: stay.woonplaats,
    land: stay.land,
    documentsoort: stay.documentsoort as z.output<typeof verblijfvelden.documentsoort>,
    identiteit_vastgesteld: stay.identiteit_vastgesteld,
    taal: stay.taal as z.output<typeof verblijfvelden.taal>,
    werkgever: stay.werkgever,
    meereizend: stay.meereizend,
    aangekomen: true,
    andere_persoon: false,
    // What a file told was not seen by us, here or there.
    bron: stay.bron,
  };
}

/** Nights away that were announced hold at the new place too. */
async function carryAbsences(
  scope: Scope,
  stay: Verblijf,
  to: { gemeente: string; verblijf: string; per: IsoDate },
): Promise<void> {
  const { trx, now, actor } = scope;
  const rows = await trx
    .selectFrom('afwezigheid')
    .select(['van', 'tot'])
    .where('gemeente', '=', stay.gemeente)
    .where('verblijf', '=', stay.id)
    .where('tot', '>', to.per)
    .execute();
  for (const { van, tot } of rows) {
    await trx
      .insertInto('afwezigheid')
      .values({
        gemeente: to.gemeente,
        id: crypto.randomUUID(),
        organisatie: stay.organisatie,
        verblijf: to.verblijf,
        van: van > to.per ? van : to.per,
        tot,
        aangemaakt_op: now,
        aangemaakt_door: actor.id,
      })
      .execute();
  }
  if (rows.length > 0) await recalculateNachten(scope, [{ verblijf: to.verblijf, van: to.per }]);
}
