import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { som } from '../beleid/verblijfsbelasting/centen.ts';
import { type Nachttelling, verdeel } from '../beleid/verblijfsbelasting/regels.ts';
import { verordeningOp } from '../beleid/verblijfsbelasting/verordening.ts';
import type { Trx } from '../platform/access/with-actor.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { groupBy } from './group-by.ts';
import { type Keuze, kiesGemeente, tijdvakveld } from './invoer.ts';
import { readTellingen } from './read-tellingen.ts';
import { readVerordeningen } from './read-verordeningen.ts';
import { withVrijstelling } from './read-vrijstellingen.ts';

/** A location's nights of which somebody's registration in this gemeente is not known. */
export type Onbeslist = {
  locatie: string;
  locatieNaam: string;
  organisatieNaam: string;
  onbekend: number;
  nachten: { nacht: IsoDate; onbekend: number }[];
};

/**
 * The pile of a period that must be decided before it can be levied: how many people of which location's nights. Nights
 * that are exempt whoever sleeps there are not in it. Who the people are is for registratie, who decides it.
 */
export const listOnbeslist = useCase({
  allow: 'verblijfsbelasting:heffen',
  kind: 'read',
  input: z.object({ gemeente: z.string(), tijdvak: tijdvakveld }),
  async run(
    scope,
    { gemeente: code, tijdvak },
  ): Promise<{ gemeente: Keuze; keuzes: Keuze[]; stapel: Onbeslist[] }> {
    const { trx } = scope;
    const { gemeente, keuzes } = await kiesGemeente(scope, code);
    const verordeningen = await readVerordeningen(trx, gemeente.code);
    const tellingen = await withVrijstelling(
      trx,
      gemeente.code,
      await readTellingen(trx, gemeente.code, tijdvak),
    );
    const open = tellingen.flatMap((telling) => {
      const verordening = verordeningOp(verordeningen, telling.nacht);
      const { onbekend } =
        verordening === undefined ? zonderVerordening(telling) : verdeel(telling, verordening);
      return onbekend === 0 ? [] : [{ ...telling, onbekend }];
    });
    const names = await readNamen(trx, gemeente.code);
    const stapel = [...groupBy(open, ({ locatie, organisatie }) => `${locatie} ${organisatie}`).values()].map(
      (nachten): Onbeslist => {
        const { locatie = '', organisatie = '' } = nachten[0] ?? {};
        return {
          locatie,
          locatieNaam: names.get(locatie) ?? '',
          organisatieNaam: names.get(organisatie) ?? '',
          onbekend: som(nachten.map(({ onbekend }) => onbekend)),
          nachten: nachten
            .map(({ nacht, onbekend }) => ({ nacht, onbekend }))
            .sort((a, b) => (a.nacht < b.nacht ? -1 : 1)),
        };
      },
    );
    stapel.sort((a, b) => b.onbekend - a.onbekend || (a.locatieNaam < b.locatieNaam ? -1 : 1));
    return { gemeente, keuzes, stapel };
  },
});

/** Until there is an ordinance nobody is exempt. */
const zonderVerordening = ({ aantal, ingeschreven, nietIngeschreven }: Nachttelling) => ({
  onbekend: aantal - ingeschreven - nietIngeschreven,
});

/** Names of a gemeente's locations and of who is admitted there. */
async function readNamen(trx: Trx, gemeente: string): Promise<Map<string, string>> {
  const locaties = await trx
    .selectFrom('locatie')
    .select(['id', 'naam'])
    .where('gemeente', '=', gemeente)
    .execute();
  const organisaties = await trx.selectFrom('organisatie').select(['id', 'naam']).execute();
  return new Map([...locaties, ...organisaties].map(({ id, naam }) => [id, naam]));
}
