import { z } from 'zod';

/** Rows a page that a list offers; the first is the standard. */
export const PAGE_SIZES = [25, 50, 100] as const;

/**
 * Schema of a setting in a list's address. What does not fit counts as not given: an old or mistyped address still
 * shows the list.
 */
export function setting<T>(schema: z.ZodType<T>, standard: T) {
  return z
    .unknown()
    .optional()
    .transform((value): T => {
      const read = schema.safeParse(value);
      return read.success ? read.data : standard;
    });
}

/** A column to sort by; `-` in front turns the order around. */
export type SortOrder<K extends string> = K | `-${K}`;

/**
 * The settings every list has, by their names in the address: search words, gemeente, sort order, page and rows a page.
 * `alles` is for files and can't come from an address.
 * @example input: z.object({ ...listInput(['naam', 'nacht'], '-nacht'), status: setting(z.enum(STATUSSEN), 'nieuw') })
 */
export function listInput<K extends string>(sorts: readonly K[], standard: SortOrder<K>) {
  const orders = sorts.flatMap((key): SortOrder<K>[] => [key, `-${key}`]);
  return {
    zoek: setting(z.string().trim().max(100), ''),
    gemeente: setting(z.string().regex(/^[0-9]{4}$/), ''),
    sorteer: setting(z.enum(orders as [SortOrder<K>, ...SortOrder<K>[]]), standard),
    pagina: setting(z.coerce.number().int().min(1).max(100_000), 1),
    per: setting(
      z.coerce.number().refine((rows) => PAGE_SIZES.some((size) => size === rows)),
      PAGE_SIZES[0],
    ),
    alles: setting<boolean>(z.literal(true), false),
  };
}

/** The settings in a page's address, for a use case whose input is made with `setting`. */
export function settingsOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}
