import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BETEKENISSEN, type Betekenis, bewaarbaar, DATUMS, isBetekenis } from './betekenis.ts';
import type { Kolom } from './detect-kolommen.ts';
import { kopwoorden } from './kopwoorden.ts';

const volgorde = z.enum(['iso', 'dmy', 'mdy']);
const kolommen = z
  .array(z.object({ betekenis: z.enum(BETEKENISSEN).nullable(), volgorde: volgorde.optional() }))
  .max(200);

/** What to do with a row that stands for more people and names one. */
export const MEDEREIZIGERS = ['registreren', 'weigeren'] as const;

/** How a file is to be read, as its owner agreed: a meaning per column of either list, and the location. */
export const toewijzing = z.object({
  verblijven: kolommen,
  /** Columns of the list of guests; empty when there is none. */
  gasten: kolommen,
  /** Where everybody stays; null when a column says it. */
  locatie: z.uuid().nullable(),
  medereizigers: z.enum(MEDEREIZIGERS),
  /** The organisation's profile by which the columns were filled in. */
  profiel: z.uuid().nullish(),
});
export type Toewijzing = z.output<typeof toewijzing>;
export type Kolomtoewijzing = Toewijzing['verblijven'];

/** One thing that keeps a mapping from being used: name of the form's field, code of the `fouten` texts. */
export type Toewijzingsfout = { path: string; code: string; params?: Record<string, string> };

/** The column that has a meaning; -1 when none has. */
export const kolomVan = (kolommen: Kolomtoewijzing, betekenis: Betekenis): number =>
  kolommen.findIndex((kolom) => kolom.betekenis === betekenis);

/** What is proposed to begin with: what was found, without what is not kept. */
export function voorgesteld(kolommen: readonly Kolom[]): Kolomtoewijzing {
  return kolommen.map(({ duiding, volgorde }) => ({
    betekenis: isBetekenis(duiding) ? duiding : null,
    ...(volgorde && { volgorde }),
  }));
}

/**
 * What is missing or double in a mapping: a name, an arrival, one location, each meaning at one column, and nothing at
 * a column that may not be kept.
 */
export function toewijzingsfouten(
  { verblijven, gasten, locatie }: Toewijzing,
  gelezen: { verblijven: readonly Kolom[]; gasten: readonly Kolom[] },
): Toewijzingsfout[] {
  const fouten: Toewijzingsfout[] = [];
  const heeft = (betekenis: Betekenis) => kolomVan(verblijven, betekenis) >= 0;
  if (!heeft('naam') && !heeft('achternaam')) fouten.push({ path: '', code: 'kolom_naam_ontbreekt' });
  if (!heeft('aankomst')) fouten.push({ path: '', code: 'kolom_aankomst_ontbreekt' });
  if (locatie === null && !heeft('locatie'))
    fouten.push({ path: 'locatie', code: 'kolom_locatie_ontbreekt' });
  if (gasten.length > 0 && kolomVan(gasten, 'naam') < 0 && kolomVan(gasten, 'achternaam') < 0)
    fouten.push({ path: '', code: 'kolom_gastnaam_ontbreekt' });
  for (const [lijst, toegewezen] of [
    ['verblijven', verblijven],
    ['gasten', gasten],
  ] as const) {
    for (const [kolom, { betekenis }] of toegewezen.entries()) {
      if (betekenis === null) continue;
      const path = `${lijst}.${kolom}`;
      const duiding = gelezen[lijst][kolom]?.duiding;
      if (duiding === undefined || !bewaarbaar(duiding)) fouten.push({ path, code: 'kolom_niet_bewaard' });
      else if (kolomVan(toegewezen, betekenis) < kolom) fouten.push({ path, code: 'kolom_dubbel' });
    }
  }
  return fouten;
}

/** A mapping with an order for every column of dates: the one chosen, else the one found. */
export function metVolgorde(gekozen: Kolomtoewijzing, gelezen: readonly Kolom[]): Kolomtoewijzing {
  return gekozen.map(({ betekenis, volgorde }, index) => {
    const order = volgorde ?? gelezen[index]?.volgorde;
    return { betekenis, ...(DATUMS.some((een) => een === betekenis) && order && { volgorde: order }) };
  });
}

/** Tells files of one kind: SHA-256 of the header's words, without the columns we add ourselves. */
export function kenmerkVan(kolommen: readonly Kolom[]): string {
  const koppen = kolommen.filter(({ duiding }) => duiding !== 'reparatie').map(({ kop }) => kopwoorden(kop));
  return createHash('sha256')
    .update(koppen.map((woorden) => woorden.join(' ')).join('\n'))
    .digest('hex');
}

/** A meaning from before at a column of now; the order of its dates is that of now where it is certain. */
export function metBekendeVolgorde(
  { betekenis, volgorde: toen }: Kolomtoewijzing[number],
  { volgorde, zeker }: Kolom,
): Kolomtoewijzing[number] {
  const order = volgorde && zeker ? volgorde : (toen ?? volgorde);
  return { betekenis, ...(DATUMS.some((een) => een === betekenis) && order && { volgorde: order }) };
}
