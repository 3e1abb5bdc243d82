import { z } from 'zod';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import type { DateOrder } from '../platform/dates/index.ts';
import { type Betekenis, bewaarbaar, isBetekenis } from './betekenis.ts';
import type { Kolom } from './detect-kolommen.ts';
import { kopwoorden } from './kopwoorden.ts';
import { type Kolomtoewijzing, metBekendeVolgorde, type Toewijzing, voorgesteld } from './toewijzing.ts';

/**
 * What one header means. `beslist` is false where nothing was recognised and nobody chose: then whatever is recognised
 * in the next file counts, instead of "not used" for ever.
 */
export type Profielkolom = {
  kop: string;
  betekenis: Betekenis | null;
  beslist: boolean;
  volgorde?: DateOrder;
};

/** How a kind of file is read. */
export type Lezing = { verblijven: Profielkolom[]; gasten: Profielkolom[] } & Pick<
  Toewijzing,
  'locatie' | 'medereizigers'
>;

/** A reading that an organisation keeps under a name of its own. */
export type Profiel = { id: string; naam: string; lezing: Lezing };

/** Chosen instead of a profile: the columns as they are recognised. */
export const GEEN_PROFIEL = 'geen';

/** Schema of a profile's name. */
export const profielnaam = vrijeTekst({ min: 1, max: 80 });
export const profielId = z.object({ profiel: z.uuid() });

/** What to keep of a mapping: by header, so that it still holds when columns move or are added. */
export function lezingVan(
  { verblijven, gasten, locatie, medereizigers }: Toewijzing,
  gelezen: { verblijven: readonly Kolom[]; gasten: readonly Kolom[] },
): Lezing {
  return {
    verblijven: profielkolommen(verblijven, gelezen.verblijven),
    gasten: profielkolommen(gasten, gelezen.gasten),
    locatie,
    medereizigers,
  };
}

function profielkolommen(toegewezen: Kolomtoewijzing, gelezen: readonly Kolom[]): Profielkolom[] {
  return gelezen.flatMap(({ kop, duiding }, plek): Profielkolom[] => {
    if (!bewaarbaar(duiding)) return [];
    const { betekenis, volgorde } = toegewezen[plek] ?? { betekenis: null };
    const beslist = betekenis !== null || duiding !== null;
    return [{ kop, betekenis, beslist, ...(volgorde && { volgorde }) }];
  });
}

/**
 * Whether a file is of the kind a profile is for: every header of the profile is in it. `precies`: and no other that
 * could be used.
 */
export function pastOp(
  { verblijven }: Pick<Lezing, 'verblijven'>,
  gelezen: readonly Kolom[],
): 'precies' | 'ruim' | 'niet' {
  const bekend = new Set(sleutels(verblijven));
  const koppen = sleutels(gelezen);
  if (bekend.size === 0 || [...bekend].some((kop) => !koppen.includes(kop))) return 'niet';
  const extra = gelezen.some(({ duiding }, plek) => bewaarbaar(duiding) && !bekend.has(koppen[plek] ?? ''));
  return extra ? 'ruim' : 'precies';
}

/** A profile over the columns of a file; columns it does not decide about mean what was found. */
export function pasToe(profiel: readonly Profielkolom[], gelezen: readonly Kolom[]): Kolomtoewijzing {
  const bekend = new Map(sleutels(profiel).map((sleutel, plek) => [sleutel, profiel[plek]]));
  const koppen = sleutels(gelezen);
  const besloten = gelezen.map((kolom, plek) => {
    const toen = bekend.get(koppen[plek] ?? '');
    return toen?.beslist && bewaarbaar(kolom.duiding) ? toen : null;
  });
  const bezet = new Set(besloten.map((toen) => toen?.betekenis));
  const gevonden = voorgesteld(gelezen).map(({ betekenis, ...rest }) => ({
    betekenis: betekenis !== null && bezet.has(betekenis) ? null : betekenis,
    ...rest,
  }));
  return gelezen.map((kolom, plek) => {
    const toen = besloten[plek] ?? null;
    return toen === null ? (gevonden[plek] ?? { betekenis: null }) : metBekendeVolgorde(toen, kolom);
  });
}

/** What a reading takes from a file, and which columns it leaves although they were recognised. */
export function samenvatting({ verblijven, gasten }: Lezing): {
  gebruikt: Betekenis[];
  ongebruikt: string[];
} {
  const kolommen = [...verblijven, ...gasten];
  return {
    gebruikt: [...new Set(kolommen.map(({ betekenis }) => betekenis).filter(isBetekenis))],
    ongebruikt: kolommen.flatMap(({ kop, betekenis, beslist }) =>
      beslist && betekenis === null ? [kop] : [],
    ),
  };
}

/** The words of each header; the second column under the same header is another one than the first. */
function sleutels(kolommen: readonly { kop: string }[]): string[] {
  const geteld = new Map<string, number>();
  return kolommen.map(({ kop }) => {
    const woorden = kopwoorden(kop).join(' ');
    const beurt = (geteld.get(woorden) ?? 0) + 1;
    geteld.set(woorden, beurt);
    return `${woorden}#${beurt}`;
  });
}
