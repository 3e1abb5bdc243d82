import { z } from 'zod';
import { described } from '../../platform/api/index.ts';

/** Query parameter of everything that writes. */
export const proef = {
  proef: described(
    z
      .enum(['true', 'false'], { error: 'keuze_ongeldig' })
      .default('false')
      .transform((value) => value === 'true'),
    'Try only: everything is checked and answered, nothing is written',
  ),
};

/** A yes or no in the address. */
export const jaNee = (description: string) =>
  described(
    z
      .enum(['true', 'false'], { error: 'keuze_ongeldig' })
      .default('false')
      .transform((value) => value === 'true'),
    description,
  );

/** An identifier in the address. */
export const idIn = (description: string) => described(z.uuid({ error: 'ongeldig' }), description);

/** A date in the address or the body. */
export const dagVan = (description: string) =>
  described(z.iso.date({ error: 'ongeldige_datum' }), description);
