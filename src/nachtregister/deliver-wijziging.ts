import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type Levering, recordLevering } from '../koppelingen/index.ts';
import { isoDate } from '../platform/dates/index.ts';
import { Conflict, Precondition } from '../platform/errors.ts';
import { arrive } from './arrive.ts';
import { cancelVerblijf } from './cancel-verblijf.ts';
import { correctVerblijf } from './correct-verblijf.ts';
import { hash } from './deliver-verblijf.ts';
import { depart, undoDepart } from './depart.ts';
import { findVerblijf } from './find-verblijf.ts';
import { verblijfregels } from './insert-verblijven.ts';
import { moveVerblijf } from './move-verblijf.ts';
import { reden, type Verblijf, verblijfvelden } from './verblijf.ts';

const dag = isoDate({ error: 'ongeldige_datum' });

/** What can be handed over about a stay that is there already. */
const wijziging = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('vertrek'), vertrek: dag.optional() }),
  z.object({ soort: z.literal('vertrek_ingetrokken') }),
  z.object({
    soort: z.literal('aankomst'),
    aankomst: dag.optional(),
    documentsoort: verblijfvelden.documentsoort,
    identiteit_vastgesteld: verblijfvelden.identiteit_vastgesteld,
    slaapplaats: verblijfvelden.slaapplaats,
  }),
  z.object({
    soort: z.literal('verplaatsing'),
    id: z.uuid(),
    locatie: z.uuid({ error: 'keuze_ongeldig' }),
    slaapplaats: verblijfvelden.slaapplaats,
    per: dag.optional(),
  }),
  z.object({ soort: z.literal('vervallen'), reden }),
  z.object({
    soort: z.literal('correctie'),
    reden,
    versie: z.iso.datetime().optional(),
    wijzigingen: z.object(verblijfvelden).partial(),
  }),
]);

/**
 * A change of a stay handed over by another system, with a receipt: departure and arrival, a move, an entry made in error,
 * a correction with its reason. Each as its own use case.
 * @throws Precondition when somebody else changed the stay since the version a correction is about
 */
export const deliverWijziging = useCase({
  allow: 'verblijf:registreren',
  kind: 'write',
  input: z.object({ verblijf: z.uuid(), wijziging, hash }),
  constraints: verblijfregels,
  async run(
    scope,
    { verblijf, wijziging: asked, hash: sent },
  ): Promise<{ verblijf: Verblijf; levering: Levering }> {
    const before = await findVerblijf.within(scope, { verblijf });
    const about = await change();
    const after = await findVerblijf.within(scope, { verblijf: about });
    const nieuw = about !== verblijf || before.gewijzigd_op.getTime() !== after.gewijzigd_op.getTime();
    const levering = await recordLevering(
      scope,
      { soort: 'wijziging', sleutel: `wijziging:${verblijf}`, hash: sent },
      {
        aangenomen: nieuw ? 1 : 0,
        herhaald: nieuw ? 0 : 1,
        geweigerd: 0,
        laat: 0,
        inhoud: [{ id: about, soort: asked.soort, resultaat: nieuw ? 'nieuw' : 'herhaald' }],
      },
    );
    return { verblijf: after, levering };

    /** @returns the stay that goes on */
    async function change(): Promise<string> {
      switch (asked.soort) {
        case 'vertrek':
          await depart.within(scope, { verblijf, vertrek: asked.vertrek });
          return verblijf;
        case 'vertrek_ingetrokken':
          await undoDepart.within(scope, { verblijf });
          return verblijf;
        case 'aankomst':
          await arrive.within(scope, { verblijf, ...asked });
          return verblijf;
        case 'verplaatsing':
          return (await moveVerblijf.within(scope, { verblijf, ...asked })).verblijf;
        case 'vervallen':
          await cancelVerblijf.within(scope, { verblijf, reden: asked.reden });
          return verblijf;
        case 'correctie':
          try {
            await correctVerblijf.within(scope, { verblijf, ...asked });
          } catch (error) {
            throw error instanceof Conflict ? new Precondition('gewijzigd') : error;
          }
          return verblijf;
      }
    }
  },
});
