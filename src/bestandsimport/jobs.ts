import type { JobServices } from '../platform/jobs/job-services.ts';
import type { Job } from '../platform/jobs/run-jobs.ts';
import { withSteadyMemory } from '../platform/jobs/steady-memory.ts';
import { writeOrReopen } from './beside-pages.ts';
import { asImporteur } from './importeur.ts';
import { judgeImport } from './judge-import.ts';
import { purgeRijen } from './purge-rijen.ts';

/** Large files are judged and written beside the pages, for who handed them over; old rows are deleted. */
export const importJobs = ({ ctx }: JobServices): Job[] => [
  {
    name: 'bestand-beoordelen',
    label: 'bestandsimport:jobs.beoordelen',
    run: async (data) => {
      const importeur = await asImporteur(ctx(), String(data.import));
      if (importeur !== null) await withSteadyMemory(() => judgeImport(importeur, String(data.import)));
      return {};
    },
  },
  {
    name: 'bestand-verwerken',
    label: 'bestandsimport:jobs.verwerken',
    run: async (data) => {
      const importeur = await asImporteur(ctx(), String(data.import));
      if (importeur === null) return { verblijven: 0 };
      return {
        verblijven: await withSteadyMemory(() => writeOrReopen(importeur, String(data.import))),
      };
    },
  },
  {
    name: 'bestanden-opruimen',
    cron: '*/10 * * * *',
    label: 'bestandsimport:jobs.opruimen',
    run: () => purgeRijen(ctx()),
  },
];
