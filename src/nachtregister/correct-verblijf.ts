import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { addDays, today } from '../platform/dates/index.ts';
import { Conflict, Refused } from '../platform/errors.ts';
import { besideCorrectie } from './beside.ts';
import { verblijfregels } from './insert-verblijven.ts';
import { noteCorrectie } from './note-correctie.ts';
import { readPlaces } from './read-places.ts';
import { recalculateNachten } from './recalculate-nachten.ts';
import { takeVerblijf } from './take-verblijf.ts';
import { eisGoed, reden, type Verblijf, verblijffouten, verblijfvelden } from './verblijf.ts';

type Field = keyof typeof verblijfvelden;
type Change = Partial<Pick<Verblijf, Field>>;
const FIELDS = Object.keys(verblijfvelden) as Field[];

/**
 * Puts right what was written down wrongly, with the reason. What was and what is are both kept, and nights that were
 * confirmed are counted anew. Fields that are left out stay as they are.
 * @returns the fields that changed; none when everything was right already
 * @throws Conflict when somebody else changed the stay since `versie`
 * @throws InvalidInput, Refused as for a new stay; `overgang_niet_toegestaan` for a stay that was cancelled
 */
export const correctVerblijf = useCase({
  allow: 'verblijf:corrigeren',
  kind: 'write',
  input: z.object({
    verblijf: z.uuid(),
    /** `gewijzigd_op` of the version that was looked at. */
    versie: z.iso.datetime().optional(),
    reden,
    wijzigingen: z.object(verblijfvelden).partial(),
  }),
  constraints: verblijfregels,
  rules: (sent, wrong, clock) => {
    const inside = 'wijzigingen.';
    const named = wrong.map((issue) => ({ ...issue, path: issue.path.replace(inside, '') }));
    const given = (sent as { wijzigingen?: unknown }).wijzigingen;
    return besideCorrectie(given, named, today(clock)).map((i) => ({ ...i, path: inside + i.path }));
  },
  run: async (scope, { verblijf, versie, reden: why, wijzigingen }): Promise<string[]> => {
    const { trx, now, clock } = scope;
    const stay = await takeVerblijf(trx, verblijf);
    if (stay.status === 'vervallen') throw new Refused('overgang_niet_toegestaan');
    const changed = FIELDS.filter(
      (field) => wijzigingen[field] !== undefined && (wijzigingen[field] ?? null) !== stay[field],
    );
    if (changed.length === 0) {
      await scope.audit({
        object: ['verblijf', verblijf],
        gemeente: stay.gemeente,
        details: { nieuw: false },
      });
      return [];
    }
    if (versie !== undefined && versie !== stay.gewijzigd_op.toISOString()) throw new Conflict('verblijf');
    const next: Change = Object.fromEntries(changed.map((field) => [field, wijzigingen[field] ?? null]));
    const after: Verblijf = { ...stay, ...next };
    const impossible =
      changed.includes('vertrek') && (stay.status !== 'vertrokken' || after.vertrek === null);
    const bed = changed.includes('slaapplaats') ? after.slaapplaats : null;
    const places = await readPlaces(trx, [{ ...after, slaapplaats: bed }]);
    eisGoed([
      ...(impossible ? [{ path: 'vertrek', code: 'overgang_niet_toegestaan' }] : []),
      ...verblijffouten(after, stay.status, today(clock)).filter(
        ({ path }) => !(impossible && path === 'vertrek'),
      ),
      ...places
        .issues({ ...after, slaapplaats: bed })
        .filter(({ path }) => changed.some((field) => field === path)),
    ]);
    const sinceArrival = (stay.slaapplaats_vanaf ?? '9999') <= after.aankomst;
    await trx
      .updateTable('verblijf')
      .set({ ...next, ...(sinceArrival && { slaapplaats_vanaf: null }), gewijzigd_op: now })
      .where('id', '=', verblijf)
      .execute();
    await recalculateNachten(scope, [{ verblijf, ...nightsTouched(stay, after, changed) }]);
    await noteCorrectie(scope, stay, {
      soort: 'wijziging',
      oud: pick(stay, changed),
      nieuw: pick(after, changed),
      reden: why,
    });
    return changed;
  },
});

const pick = (stay: Verblijf, fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field, stay[field]]));

/** Between the earlier and the later of what was and what is; nothing when only words changed. */
function nightsTouched(before: Verblijf, after: Verblijf, changed: readonly string[]) {
  const earliest = before.aankomst < after.aankomst ? before.aankomst : after.aankomst;
  if (changed.includes('aankomst') || changed.includes('slaapplaats')) return { van: earliest };
  if (changed.includes('vertrek') && before.vertrek !== null && after.vertrek !== null)
    return before.vertrek < after.vertrek
      ? { van: before.vertrek, tot: after.vertrek }
      : { van: after.vertrek, tot: before.vertrek };
  return { van: addDays(earliest, 1), tot: earliest };
}
