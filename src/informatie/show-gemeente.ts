import { z } from 'zod';
import { beleidVan } from '../beleid/beleid-per-gemeente.ts';
import { BEWAARSOORTEN, type Bewaarsoort, bewaarregels, termijnOp } from '../beleid/bewaren/index.ts';
import { type RegistratieveldCode, registratievelden } from '../beleid/registratievelden.ts';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { readEigenTermijnen } from '../privacy/index.ts';

/** A field that the register keeps; `grondslag` is the gemeente's own, for what the law does not ask. */
export type Veld = { code: RegistratieveldCode; grondslag: string | null };

/** How long a kind of data is kept here: days, counted from what, then what, and how much longer at most. */
export type Bewaring = {
  soort: Bewaarsoort;
  dagen: number;
  telt: (typeof bewaarregels)[Bewaarsoort]['telt'];
  daarna: (typeof bewaarregels)[Bewaarsoort]['daarna'];
  hoogstensLanger: number;
};

/** A gemeente as its public pages show it, by the settings in force. */
export type GemeenteGetoond = {
  code: string;
  naam: string;
  slug: string;
  sluitingsuur: string;
  nachtregisterVanaf: string;
  email: string;
  telefoon: string;
  website: string;
  fg: string;
  velden: Veld[];
  bewaring: Bewaring[];
  /** The policy cited; `voorbeeld` when no council decided it. */
  beleid: { naam: string; voorbeeld: boolean } | null;
  /** ISO date on which these settings are in force. */
  peildatum: string;
};

/** The gemeente with this slug. @throws NotFound when none of this installation has it */
export const showGemeente = useCase({
  allow: 'gemeente:lezen',
  kind: 'read',
  input: z.object({ slug: z.string() }),
  async run({ trx, clock }, { slug }): Promise<GemeenteGetoond> {
    const row = await trx.selectFrom('gemeente').selectAll().where('slug', '=', slug).executeTakeFirst();
    if (row === undefined) throw new NotFound('gemeente');
    const peildatum = today(clock);
    const extra = await trx
      .selectFrom('registratieveld')
      .select(['veld', 'grondslag'])
      .where('gemeente', '=', row.code)
      .where('vanaf', '<=', peildatum)
      .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>', peildatum)]))
      .execute();
    const eigen = await readEigenTermijnen(trx, row.code);
    const grondslagen = new Map<string, string>(extra.map(({ veld, grondslag }) => [veld, grondslag]));
    const beleid = beleidVan(row.code, peildatum);
    return {
      code: row.code,
      naam: row.naam,
      slug: row.slug,
      sluitingsuur: row.sluitingsuur.slice(0, 5),
      nachtregisterVanaf: row.nachtregister_vanaf,
      email: row.email,
      telefoon: row.telefoon,
      website: row.website,
      fg: row.functionaris_gegevensbescherming,
      velden: (Object.keys(registratievelden) as RegistratieveldCode[])
        .filter((code) => registratievelden[code].grond !== 'gemeente' || grondslagen.has(code))
        .map((code) => ({ code, grondslag: grondslagen.get(code) ?? null })),
      bewaring: BEWAARSOORTEN.map((soort) => {
        const { telt, daarna, hoogstensLanger } = bewaarregels[soort];
        return { soort, dagen: termijnOp(soort, eigen, peildatum).dagen, telt, daarna, hoogstensLanger };
      }),
      beleid: beleid === undefined ? null : { naam: beleid.naam, voorbeeld: beleid.voorbeeld },
      peildatum,
    };
  },
});
