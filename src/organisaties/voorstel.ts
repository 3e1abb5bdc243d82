import { z } from 'zod';
import type { Scope } from '../platform/access/use-case.ts';
import { Refused } from '../platform/errors.ts';
import { plaatsVan } from './adres-van-locatie.ts';
import { eigenOrganisatie } from './eigen-organisatie.ts';
import { eigenGegevens, goedTeKeuren, plekKolommen, snfKlopt, vergunningKlopt } from './locatie-gegevens.ts';
import { datum, gemeentecode } from './velden.ts';

const velden = z.object({
  gemeente: gemeentecode(),
  ...goedTeKeuren,
  ...eigenGegevens,
  in_gebruik_van: datum(),
});

/** A location as a huisvester proposes it. */
export type Voorstel = z.output<typeof velden>;

/** The proposal's schema, with what it is asked along with. */
export const voorstel = <S extends z.ZodRawShape>(more: S) =>
  z.object({ ...velden.shape, ...more }).check((payload) => {
    vergunningKlopt(payload as never);
    snfKlopt(payload as never);
  });

/** The columns a proposal fills; the place as officially written. @throws Refused when it lies elsewhere */
export function kolommenVan({ plek, ...rest }: Voorstel) {
  return { ...rest, ...plaatsVan(rest), ...plekKolommen(plek) };
}

/** @throws Refused `niet_toegelaten` while the gemeente has not admitted the organisation */
export async function eisToelating(scope: Scope, gemeente: string): Promise<void> {
  const row = await scope.trx
    .selectFrom('toelating')
    .select('status')
    .where('gemeente', '=', gemeente)
    .where('organisatie', '=', eigenOrganisatie(scope))
    .executeTakeFirst();
  if (row?.status !== 'toegelaten') throw new Refused('niet_toegelaten', { field: 'gemeente' });
}
