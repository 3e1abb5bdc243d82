import type { z } from 'zod';
import type { Kolomtoewijzing, toewijzing } from '../toewijzing.ts';

const KOLOM = /^(verblijven|gasten)\.(\d{1,3})$/;

/** Value of the choice of location that leaves it to a column. */
export const PER_KOLOM = 'kolom';

/**
 * A mapping out of a posted form: `verblijven.3` holds what the fourth column means, `verblijven.3.volgorde` the order of
 * its dates. Columns that the form leaves out mean nothing.
 */
export function toewijzingVanForm(values: Readonly<Record<string, string>>): z.input<typeof toewijzing> {
  const lijsten: Record<'verblijven' | 'gasten', Kolomtoewijzing> = { verblijven: [], gasten: [] };
  for (const [name, value] of Object.entries(values)) {
    const [, lijst, index] = KOLOM.exec(name) ?? [];
    if (lijst === undefined || value === '') continue;
    const kolommen = lijsten[lijst as keyof typeof lijsten];
    while (kolommen.length <= Number(index)) kolommen.push({ betekenis: null });
    const volgorde = values[`${name}.volgorde`];
    kolommen[Number(index)] = {
      betekenis: value as never,
      ...(volgorde && { volgorde: volgorde as never }),
    };
  }
  return {
    ...lijsten,
    locatie: values.locatie === PER_KOLOM || !values.locatie ? null : values.locatie,
    profiel: values.profiel || null,
    medereizigers: values.medereizigers === 'weigeren' ? 'weigeren' : 'registreren',
  };
}
