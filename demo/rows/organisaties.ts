import type { Calendar } from '../calendar.ts';
import { type OrganisatieKey, organisaties } from '../organisaties.ts';
import type { Ids } from './mensen.ts';
import type { Rows } from './table.ts';

/** Organisations, and how each gemeente stands to them. */
export function organisatieRows(ids: Ids, { at }: Calendar): Rows {
  const keys = Object.keys(organisaties) as OrganisatieKey[];
  return {
    organisatie: keys.map((key) => {
      const { standing, soorten, ...plan } = organisaties[key];
      const asked = Math.max(...standing.map((step) => step.asked));
      return { id: ids.organisatie(key), ...plan, soorten: [...soorten], aangemaakt_op: at(-asked, 610) };
    }),
    toelating: keys.flatMap((key) =>
      organisaties[key].standing.map((step) => ({
        gemeente: step.gemeente,
        organisatie: ids.organisatie(key),
        status: step.status,
        aangevraagd_op: at(-step.asked, 612),
        besloten_op: 'decided' in step ? at(-step.decided, 655) : null,
        besloten_door: 'by' in step ? ids.gebruiker(step.by) : null,
        reden: 'reden' in step ? step.reden : null,
      })),
    ),
  };
}
