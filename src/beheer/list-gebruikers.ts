import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import { type ListPage, listInput, pageOf, setting, sortRows } from '../platform/lists/index.ts';
import { type Gebruiker, readGebruikers } from './gebruikers.ts';
import { type Keuze, kiesGemeente } from './gemeente.ts';
import { GEMEENTEROLLEN, type Gemeenterol, isGemeenterol } from './gemeenterollen.ts';

/** An invitation that can still be accepted, or that expired unused. */
export type Uitnodiging = {
  id: string;
  email: string;
  rol: Gemeenterol;
  verlooptOp: Date;
  verlopen: boolean;
};

export type Gebruikerslijst = {
  gemeente: Keuze;
  keuzes: Keuze[];
  list: ListPage<Gebruiker>;
  uitnodigingen: Uitnodiging[];
};

/** Who has which role at a gemeente, and who was asked (BIO2 5.18: who gives access, sees who has it). */
export const listGebruikers = useCase({
  allow: 'gebruikers:beheren',
  kind: 'read',
  input: z.object({
    ...listInput(['naam', 'email', 'sinds'], 'naam'),
    rol: setting<Gemeenterol | ''>(z.enum(GEMEENTEROLLEN), ''),
  }),
  async run(scope, asked): Promise<Gebruikerslijst> {
    const { gemeente, keuzes } = await kiesGemeente(scope, asked.gemeente);
    const everyone = await readGebruikers(scope.trx, gemeente.code);
    const sought = zoeksleutel(asked.zoek);
    const found = everyone.filter(
      ({ naam, email, rollen }) =>
        (sought === '' || zoeksleutel(`${naam} ${email ?? ''}`).includes(sought)) &&
        (asked.rol === '' || rollen.some(({ rol }) => rol === asked.rol)),
    );
    const sorted = sortRows(
      found,
      asked.sorteer,
      {
        naam: ({ naam }) => naam,
        email: ({ email }) => email,
        sinds: ({ rollen }) => rollen[0]?.sinds.getTime() ?? null,
      },
      scope.ctx.language,
    );
    const rows = await scope.trx
      .selectFrom('uitnodiging')
      .select(['id', 'email', 'rol', 'verloopt_op'])
      .where('gemeente', '=', gemeente.code)
      .where('aanvaard_op', 'is', null)
      .where('ingetrokken_op', 'is', null)
      .orderBy('uitgenodigd_op', 'desc')
      .execute();
    return {
      gemeente: { code: gemeente.code, naam: gemeente.naam },
      keuzes,
      list: pageOf(sorted, asked),
      uitnodigingen: rows.flatMap(({ id, email, rol, verloopt_op: verlooptOp }) =>
        isGemeenterol(rol) ? [{ id, email, rol, verlooptOp, verlopen: verlooptOp <= scope.now }] : [],
      ),
    };
  },
});
