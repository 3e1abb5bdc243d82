import { withTaken } from '../platform/access/with-actor.ts';
import { toDate, today } from '../platform/dates/index.ts';
import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { raiseSignalen } from '../signalen/index.ts';
import { signalenVan } from './bevindingen.ts';
import { readLocaties } from './locatie.ts';

/** Each night: signals for SNF certificates (Bijlage 2.3) and permits (§6.2.2) of locations in use that expired. */
export const locatieJobs = ({ ctx }: JobServices): Job[] => [
  {
    name: 'locaties-bewaken',
    cron: '15 0 * * *',
    label: 'organisaties:jobs.locaties_bewaken',
    run: async () => {
      const { database, clock } = ctx();
      return withTaken(database.db, async (trx) => {
        const locaties = await readLocaties(trx, { status: ['goedgekeurd'] });
        const signalen = locaties.flatMap((locatie) => signalenVan(locatie, today(clock)));
        return {
          locaties: locaties.length,
          signalen: await raiseSignalen(trx, signalen, toDate(clock.now())),
        };
      });
    },
  },
];
