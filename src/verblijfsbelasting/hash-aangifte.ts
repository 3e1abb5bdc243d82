import type { Regel } from '../beleid/verblijfsbelasting/regels.ts';
import type { Onderbouwing } from '../beleid/verblijfsbelasting/schatting.ts';
import { VRIJSTELLINGEN } from '../beleid/verblijfsbelasting/vrijstelling.ts';
import { contentHash } from '../platform/api/content-hash.ts';

/** A line of a declaration as it is counted; with what it rests on where it is estimated. */
export type Geteld = Regel & { onderbouwing: Onderbouwing | null };

/** The same lines have the same hash, whenever they are counted; what an ordinance does not have is left out of it. */
export const hashVan = (regels: readonly Geteld[]): Buffer =>
  contentHash(
    regels.map(
      ({
        locatie,
        verordening,
        maandlevering,
        onderbouwing,
        van,
        tot,
        tarief,
        bedrag,
        nachten,
        ...more
      }) => ({
        ...{ locatie, verordening, maandlevering, onderbouwing, van, tot, tarief, bedrag, nachten },
        ...(more.forfait === null ? {} : { forfait: more.forfait }),
        ...(VRIJSTELLINGEN.some((one) => one === more.vrijstelling)
          ? { vrijstelling: more.vrijstelling }
          : {}),
      }),
    ),
  );
