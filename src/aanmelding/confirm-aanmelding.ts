import { sql } from 'kysely';
import { z } from 'zod';
import { vaststellingswijzen } from '../beleid/documentsoorten.ts';
import type { ExtraVeld } from '../beleid/registratievelden.ts';
import { useCase } from '../beleid/use-case.ts';
import { keepFormulier } from '../inschrijving/index.ts';
import {
  type Ingeschreven,
  readExtraVelden,
  registerVerblijf,
  verblijfregels,
  verblijfvelden,
} from '../nachtregister/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import { type Ingevuld, ingevuldVan } from './ingevuld.ts';

const {
  naam,
  woonplaats,
  land,
  aankomst,
  verwacht_vertrek,
  documentsoort,
  taal,
  werkgever,
  slaapplaats,
  meereizend,
  geboortedatum,
  nationaliteit,
} = verblijfvelden;

const WIJZEN = Object.keys(vaststellingswijzen) as [keyof typeof vaststellingswijzen];

/**
 * Confirms that the guest and the document were seen (art. 438 Sr): the entry becomes a stay, with what the caretaker
 * corrected. Confirming again changes nothing.
 * @throws NotFound when it is not the own organisation's
 * @throws Refused `aanmelding_besloten` when it was refused or expired, and all that a check-in can be refused for
 */
export const confirmAanmelding = useCase({
  allow: 'aanmelding:behandelen',
  kind: 'write',
  constraints: verblijfregels,
  input: z.object({
    aanmelding: z.uuid(),
    identiteit_vastgesteld: z.enum(WIJZEN, { error: 'identiteit_verplicht' }),
    ...z
      .object({
        naam,
        woonplaats,
        land,
        aankomst,
        verwacht_vertrek,
        documentsoort,
        taal,
        werkgever,
        meereizend,
        geboortedatum,
        nationaliteit,
      })
      .partial().shape,
    slaapplaats,
    persoon: z.uuid().nullish(),
    andere_persoon: z.boolean().default(false),
  }),
  run: async (scope, { aanmelding: id, ...given }): Promise<Pick<Ingeschreven, 'id' | 'status'>> => {
    const { trx, actor, now } = scope;
    const row = await takeAanmelding(scope, id);
    if (row.status === 'bevestigd') {
      await scope.audit({ object: ['aanmelding', id], gemeente: row.gemeente, details: { nieuw: false } });
      const stay = await trx
        .selectFrom('verblijf')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { id, status: stay.status };
    }
    if (row.status !== 'wacht') throw new Refused('aanmelding_besloten');
    const ingevuld = ingevuldVan(row.inhoud);
    const asked = await readExtraVelden(trx, row.gemeente, given.aankomst ?? ingevuld.aankomst);
    const askedNow = (veld: ExtraVeld) => (asked.some((one) => one.veld === veld) ? ingevuld[veld] : null);
    const done = await registerVerblijf.within(scope, {
      ...verblijfVan(ingevuld),
      // Asked when it was filled in, and not on the day of arrival: nobody can put that right but by leaving it out.
      geboortedatum: askedNow('geboortedatum'),
      nationaliteit: askedNow('nationaliteit'),
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      identiteit_vastgesteld: given.identiteit_vastgesteld,
      andere_persoon: given.andere_persoon,
      id,
      locatie: row.locatie,
      bron: 'locatie',
    });
    await trx
      .updateTable('aanmelding')
      .set({
        inhoud: null,
        status: 'bevestigd',
        besloten_op: now,
        besloten_door: actor.id,
        verblijf: done.id,
      })
      .where('gemeente', '=', row.gemeente)
      .where('id', '=', id)
      .execute();
    if (ingevuld.codeHash !== null)
      await sql`insert into bewonerscode (gemeente, hash, organisatie, verblijf, aangemaakt_op)
        values (${row.gemeente}, ${Buffer.from(ingevuld.codeHash, 'hex')}::bytea, ${actor.organisatie}::uuid,
          ${done.id}::uuid, ${now}::timestamptz) on conflict do nothing`.execute(trx);
    if (ingevuld.formulierNaam)
      await keepFormulier(scope, {
        id,
        verblijf: done.id,
        taal: ingevuld.taal,
        naam: ingevuld.formulierNaam,
        getekendOp: row.ontvangen_op,
        opgenomenDoor: null,
      });
    await scope.audit({
      object: ['aanmelding', id],
      gemeente: row.gemeente,
      details: {
        nieuw: true,
        wijze: given.identiteit_vastgesteld,
        ...(ingevuld.formulierNaam ? { formulier: 'getekend' } : {}),
      },
    });
    return { id: done.id, status: done.status };
  },
});

/** Holds an entry of the own organisation. @throws NotFound */
export async function takeAanmelding({ trx, actor }: Scope, id: string) {
  const row = await trx
    .selectFrom('aanmelding')
    .select(['gemeente', 'locatie', 'status', 'inhoud', 'ontvangen_op'])
    .where('id', '=', id)
    .where('organisatie', '=', actor.organisatie)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('aanmelding');
  return row;
}

/** What a guest entered, in the words of a stay. */
function verblijfVan({
  verwachtVertrek,
  codeHash,
  ingevuldOp,
  formulierNaam,
  formulierAkkoord,
  ...same
}: Ingevuld) {
  void [codeHash, ingevuldOp, formulierNaam, formulierAkkoord];
  return { ...same, verwacht_vertrek: verwachtVertrek };
}
