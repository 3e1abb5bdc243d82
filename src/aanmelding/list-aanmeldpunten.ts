import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { presentLocatie } from './own-locatie.ts';
import { deursleutel } from './sleutel.ts';

/** A tablet or door of one of the own locations. */
export type AanmeldpuntGetoond = {
  id: string;
  soort: 'kiosk' | 'deur';
  naam: string;
  gekoppeld: boolean;
  /** ISO moments. */
  laatstGezien: string | null;
  aangemaakt: string;
};

export type Aanmeldpunten = {
  locatie: {
    id: string;
    naam: string;
    straat: string;
    huisnummer: string;
    woonplaats: string;
    contactNaam: string;
    contactTelefoon: string;
  };
  kiosken: AanmeldpuntGetoond[];
  /** Address on the door sheet; null while the door has none. */
  deur: { versie: number; adres: string } | null;
  /** Entries that wait until identity is seen. */
  wachtend: number;
};

/**
 * Where guests can check in at one of the own locations.
 * @throws NotFound when the location is not the actor's organisation's, or not in use
 */
export const listAanmeldpunten = useCase({
  allow: 'aanmeldpunt:lezen',
  kind: 'read',
  input: z.object({ locatie: z.uuid() }),
  run: async (scope, { locatie }): Promise<Aanmeldpunten> => {
    const { trx, ctx } = scope;
    const huis = await presentLocatie(scope, locatie);
    const rows = await trx
      .selectFrom('aanmeldpunt')
      .select(['id', 'soort', 'naam', 'versie', 'gekoppeld_op', 'laatst_gezien_op', 'aangemaakt_op'])
      .where('gemeente', '=', huis.gemeente)
      .where('locatie', '=', locatie)
      .where('ingetrokken_op', 'is', null)
      .orderBy('aangemaakt_op')
      .orderBy('id')
      .execute();
    const { wachtend } = await trx
      .selectFrom('aanmelding')
      .select(({ fn }) => fn.countAll<string>().as('wachtend'))
      .where('locatie', '=', locatie)
      .where('status', '=', 'wacht')
      .executeTakeFirstOrThrow();
    const door = rows.find(({ soort }) => soort === 'deur');
    return {
      locatie: {
        id: locatie,
        naam: huis.naam,
        straat: huis.straat,
        huisnummer: huis.huisnummer,
        woonplaats: huis.woonplaats,
        contactNaam: huis.contact_naam,
        contactTelefoon: huis.contact_telefoon,
      },
      kiosken: rows
        .filter(({ soort }) => soort === 'kiosk')
        .map((row) => ({
          id: row.id,
          soort: row.soort,
          naam: row.naam,
          gekoppeld: row.gekoppeld_op !== null,
          laatstGezien: row.laatst_gezien_op?.toISOString() ?? null,
          aangemaakt: row.aangemaakt_op.toISOString(),
        })),
      deur: door
        ? { versie: door.versie, adres: `${ctx.publicUrl}/deur/${deursleutel(ctx, door.id, door.versie)}` }
        : null,
      wachtend: Number(wachtend),
    };
  },
});
