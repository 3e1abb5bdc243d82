import { z } from 'zod';
import { KOPPELROLLEN, type Koppelrol, type Koppelscope, scopesVan } from '../beleid/koppelscopes.ts';
import { useCase } from '../beleid/use-case.ts';
import type { Koppeling } from './koppeling.ts';

/** What a new one can be: the roles, each with its scopes, and the gemeenten it may be for. */
export type Mogelijk = {
  rollen: { rol: Koppelrol; scopes: Koppelscope[] }[];
  gemeenten: { code: string; naam: string }[];
};

/** The machine clients of the organisation, or of the gemeenten whose beheer this is; newest first, those that ended last. */
export const listKoppelingen = useCase({
  allow: 'koppeling:beheren',
  kind: 'read',
  input: z.object({}),
  async run({ trx, actor, gemeenten }): Promise<{ koppelingen: Koppeling[]; mogelijk: Mogelijk }> {
    const rows = await trx
      .selectFrom('koppeling as k')
      .leftJoin('gebruiker as g', 'g.id', 'k.aangemaakt_door')
      .leftJoin('gemeente as w', 'w.code', 'k.gemeente')
      .select([
        'k.id',
        'k.naam',
        'k.rol',
        'k.scopes',
        'k.sleutels',
        'k.aangemaakt_op',
        'k.laatst_gebruikt_op',
      ])
      .select(['k.ingetrokken_op', 'g.naam as door', 'w.naam as gemeente'])
      .where((eb) =>
        eb.or([
          eb('k.organisatie', '=', actor.organisatie),
          ...(gemeenten.length === 0 ? [] : [eb('k.gemeente', 'in', gemeenten)]),
        ]),
      )
      .orderBy((eb) => eb('k.ingetrokken_op', 'is not', null))
      .orderBy('k.aangemaakt_op', 'desc')
      .orderBy('k.id')
      .execute();
    const own = await trx
      .selectFrom('gemeente')
      .select(['code', 'naam'])
      .where('code', 'in', gemeenten.length === 0 ? [''] : gemeenten)
      .orderBy('naam')
      .execute();
    return {
      koppelingen: rows.map((row) => ({
        id: row.id,
        naam: row.naam,
        rol: row.rol,
        gemeente: row.gemeente,
        scopes: row.scopes as Koppelscope[],
        bewijs: row.sleutels === null ? 'geheim' : 'sleutel',
        aangemaaktOp: row.aangemaakt_op,
        aangemaaktDoor: row.door,
        laatstGebruiktOp: row.laatst_gebruikt_op,
        ingetrokkenOp: row.ingetrokken_op,
      })),
      mogelijk: {
        rollen: KOPPELROLLEN.filter((rol) => (rol === 'huisvester-medewerker') === (own.length === 0)).map(
          (rol) => ({
            rol,
            scopes: scopesVan(rol),
          }),
        ),
        gemeenten: own,
      },
    };
  },
});
