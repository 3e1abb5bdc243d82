import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { isoDate } from '../platform/dates/index.ts';

/** Records that a log left as a file: how many rows, of which period, in which format. */
const recordExportOf = (allow: 'auditlog:lezen' | 'inzage:lezen', kind: string) =>
  useCase({
    allow,
    kind: 'write',
    input: z.object({ rijen: z.int(), van: isoDate(), tot: isoDate(), vorm: z.string() }),
    async run({ gemeenten, audit }, details) {
      for (const gemeente of gemeenten)
        await audit({ object: [kind, null], gemeente, details: { bestand: details } });
    },
  });

export const recordAuditExport = recordExportOf('auditlog:lezen', 'auditlog');
export const recordInzageExport = recordExportOf('inzage:lezen', 'inzage');
