import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { InvalidInput } from '../platform/errors.ts';
import { askJob } from './beside-pages.ts';
import { keepProfiel, profielVoor } from './keep-profiel.ts';
import { lezingVan, profielnaam } from './profiel.ts';
import { readPlaatsenlijst } from './read-plaatsen.ts';
import { requireStatus, takeImport } from './take-import.ts';
import { metVolgorde, toewijzing, toewijzingsfouten } from './toewijzing.ts';

/**
 * Settles what the columns mean and where everybody stays, and keeps it as a profile when it is given a name. What was
 * judged before is judged again.
 * @returns how many rows there are to judge
 * @throws InvalidInput when a name, an arrival or a location is missing, or two columns mean the same
 */
export const agreeToewijzing = useCase({
  allow: 'bestand:importeren',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    toewijzing,
    /** Name of the profile to keep it as; null keeps none. */
    bewaren: profielnaam.nullish(),
  }),
  constraints: { importprofiel_naam: { code: 'profielnaam_bezet', field: 'bewaren' } },
  run: async (scope, { id, toewijzing: given, bewaren }) => {
    const { trx, now } = scope;
    const bestand = await takeImport(trx, id);
    requireStatus(bestand, 'toewijzen', 'beoordeeld', 'mislukt');
    const { verblijven, gasten } = bestand.opzet;
    const gelezen = { verblijven: verblijven.kolommen, gasten: gasten?.kolommen ?? [] };
    const agreed = {
      ...given,
      verblijven: metVolgorde(given.verblijven, gelezen.verblijven),
      gasten: metVolgorde(given.gasten, gelezen.gasten),
    };
    const fouten = toewijzingsfouten(agreed, gelezen);
    const plaatsen = await readPlaatsenlijst(trx);
    if (agreed.locatie !== null && !plaatsen.some((plaats) => plaats.id === agreed.locatie))
      fouten.push({ path: 'locatie', code: 'keuze_ongeldig' });
    const naam = bewaren ?? null;
    const profiel = await profielVoor(trx, naam, gelezen.verblijven, agreed.profiel ?? null);
    fouten.push(...profiel.fouten);
    if (fouten.length > 0) throw new InvalidInput(fouten);
    agreed.profiel = await keepProfiel(scope, profiel.id, naam, lezingVan(agreed, gelezen));
    await trx.deleteFrom('importverblijf').where('import', '=', id).execute();
    await trx
      .updateTable('importregel')
      .set({ oordeel: null, fouten: '[]', letop: [] })
      .where('import', '=', id)
      .where('oordeel', 'is not', null)
      .execute();
    await trx
      .updateTable('bestandsimport')
      .set({
        toewijzing: JSON.stringify(agreed),
        status: 'beoordelen',
        gedaan: 0,
        uitkomst: '{}',
        gewijzigd_op: now,
      })
      .where('id', '=', id)
      .execute();
    await askJob(scope, 'bestand-beoordelen', id, bestand.rijen);
    await scope.audit({
      object: ['bestandsimport', id],
      details: { stap: 'toegewezen', rijen: bestand.rijen },
    });
    return { rijen: bestand.rijen };
  },
});
