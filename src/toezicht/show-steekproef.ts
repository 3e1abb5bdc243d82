import { z } from 'zod';
import { trekSteekproef } from '../beleid/steekproef.ts';
import { useCase } from '../beleid/use-case.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { avonden } from './avonden.ts';
import { type LocatieAvond, readLocatieAvonden } from './locatie-avond.ts';

/** A sample drawn. */
export type Steekproef = {
  id: string;
  gemeente: string;
  gemeenteNaam: string;
  peildatum: IsoDate;
  omvang: number;
  zaad: string;
  /** How many locations it was drawn from. */
  populatie: number;
  getrokkenOp: string;
  getrokkenDoor: string | null;
};

export type Trekking = {
  steekproef: Steekproef;
  /** In the order drawn. `avond` is the location tonight; null when it is no longer in use. */
  getrokken: {
    locatie: string;
    naam: string;
    adres: string;
    organisatieNaam: string;
    avond: LocatieAvond | null;
  }[];
  nacht: IsoDate;
  /** Whether drawing again gives the same locations in the same order; null as long as nobody asked. */
  controle: boolean | null;
};

/**
 * A sample with its locations and how many sleep there tonight; drawn again from what was kept, when asked for.
 * @throws NotFound when it is not there, or another gemeente's
 */
export const showSteekproef = useCase({
  allow: 'steekproef:trekken',
  kind: 'read',
  input: z.object({ id: z.uuid(), controle: z.boolean().default(false) }),
  async run({ trx, clock, now, gemeenten }, { id, controle }): Promise<Trekking> {
    const row = await trx
      .selectFrom('steekproef as s')
      .innerJoin('gemeente as g', 'g.code', 's.gemeente')
      .leftJoin('gebruiker as p', 'p.id', 's.getrokken_door')
      .selectAll('s')
      .select(['g.naam as gemeenteNaam', 'p.naam as door'])
      .where('s.id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw new NotFound('steekproef');
    const nights = await avonden(trx, clock, gemeenten, { nacht: '', gemeente: row.gemeente });
    const tonight = new Map(
      (await readLocatieAvonden(trx, nights, now, row.getrokken)).map((avond) => [avond.locatie, avond]),
    );
    const places = await trx
      .selectFrom('locatie as l')
      .leftJoin('organisatie as o', 'o.id', 'l.organisatie')
      .select(['l.id', 'l.naam', 'l.straat', 'l.huisnummer', 'l.woonplaats', 'o.naam as organisatieNaam'])
      .where('l.gemeente', '=', row.gemeente)
      .where('l.id', 'in', row.getrokken)
      .execute();
    const byId = new Map(places.map((place) => [place.id, place]));
    const again = controle ? trekSteekproef(row.populatie, row.omvang, row.zaad) : null;
    return {
      steekproef: {
        id: row.id,
        gemeente: row.gemeente,
        gemeenteNaam: row.gemeenteNaam,
        peildatum: row.peildatum,
        omvang: row.omvang,
        zaad: row.zaad,
        populatie: row.populatie.length,
        getrokkenOp: row.getrokken_op.toISOString(),
        getrokkenDoor: row.door,
      },
      getrokken: row.getrokken.flatMap((locatie) => {
        const place = byId.get(locatie);
        if (place === undefined) return [];
        const { naam, straat, huisnummer, woonplaats, organisatieNaam } = place;
        const adres = `${straat} ${huisnummer}, ${woonplaats}`;
        return [
          {
            locatie,
            naam,
            adres,
            organisatieNaam: organisatieNaam ?? '',
            avond: tonight.get(locatie) ?? null,
          },
        ];
      }),
      nacht: nights[0]?.nacht ?? row.peildatum,
      controle: again === null ? null : again.join() === row.getrokken.join(),
    };
  },
});
