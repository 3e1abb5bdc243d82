import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { readLocatie } from './locatie.ts';
import { planVanHetHuis } from './plan-van-het-huis.ts';
import { id } from './velden.ts';

/** The rooms and beds of a location, for who arranges them. @throws NotFound */
export const showIndeling = useCase({
  allow: 'locatie:indelen',
  kind: 'read',
  input: z.object({ locatie: id() }),
  async run(scope, input) {
    const { id, naam, maximum, status } = await readLocatie(scope.trx, input.locatie);
    return { locatie: { id, naam, maximum, status }, plan: await planVanHetHuis.within(scope, input) };
  },
});

/** One room of it. @throws NotFound, also when the room no longer exists */
export const showKamer = useCase({
  allow: 'locatie:indelen',
  kind: 'read',
  input: z.object({ locatie: id(), kamer: id() }),
  async run(scope, { locatie, kamer }) {
    const house = await showIndeling.within(scope, { locatie });
    const room = house.plan.kamers.find((one) => one.id === kamer);
    if (room === undefined) throw new NotFound('kamer');
    return { locatie: house.locatie, kamer: room, vandaag: today(scope.clock) };
  },
});
