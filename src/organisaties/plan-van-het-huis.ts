import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { type Bedstand, countAanwezig, readBedstanden } from './bewoning.ts';
import { readKamers } from './kamer.ts';
import { readLocatie } from './locatie.ts';
import { id } from './velden.ts';

export type PlanBed = { id: string; naam: string; vervallen_op: IsoDate | null } & Bedstand;
export type PlanKamer = {
  id: string;
  naam: string;
  vervallen_op: IsoDate | null;
  slaapplaatsen: PlanBed[];
};

/** The rooms and beds of a location as they are today, with how many people are there. */
export type Plan = {
  kamers: PlanKamer[];
  slaapplaatsen: number;
  vrij: number;
  aanwezig: number;
  zonderSlaapplaats: number;
};

/**
 * The plan of the house: rooms and beds, each bed free, taken or expected; no names. For the huisvester: staff see no
 * stays through this and would find every bed free.
 * @throws NotFound
 */
export const planVanHetHuis = useCase({
  allow: 'locatie:lezen',
  kind: 'read',
  input: z.object({ locatie: id() }),
  async run({ trx, clock }, { locatie }): Promise<Plan> {
    await readLocatie(trx, locatie);
    const standen = await readBedstanden(trx, locatie);
    const kamers = (await readKamers(trx, [locatie], today(clock))).map((kamer) => ({
      id: kamer.id,
      naam: kamer.naam,
      vervallen_op: kamer.vervallen_op,
      slaapplaatsen: kamer.slaapplaatsen.map(({ id, naam, vervallen_op }): PlanBed => {
        return { id, naam, vervallen_op, ...(standen.get(id) ?? { stand: 'vrij', vanaf: null }) };
      }),
    }));
    const beds = kamers.flatMap((kamer) => kamer.slaapplaatsen);
    return {
      kamers,
      slaapplaatsen: beds.length,
      vrij: beds.filter((bed) => bed.stand !== 'bezet').length,
      ...(await countAanwezig(trx, locatie)),
    };
  },
});
