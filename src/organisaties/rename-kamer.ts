import { z } from 'zod';
import { benaming } from '../beleid/invoer/naam.ts';
import { vrijeTekst } from '../beleid/invoer/vrije-tekst.ts';
import { useCase } from '../beleid/use-case.ts';
import { holdKamer, holdSlaapplaats } from './kamer.ts';
import { id } from './velden.ts';

/** A room's or bed's name: a letter or number is enough. */
const korteNaam = () => z.union([benaming(60), vrijeTekst({ max: 1 })]);

/** Gives a room another name. @throws Refused `naam_bestaat` when another room of the house has it */
export const renameKamer = useCase({
  allow: 'locatie:indelen',
  kind: 'write',
  constraints: { kamer_naam: { code: 'naam_bestaat', field: 'naam' } },
  input: z.object({ kamer: id(), naam: korteNaam() }),
  async run({ trx, audit }, { kamer, naam }) {
    const { gemeente } = await holdKamer(trx, kamer);
    await trx.updateTable('kamer').set({ naam }).where('id', '=', kamer).execute();
    await audit({ object: ['kamer', kamer], gemeente, details: { velden: ['naam'] } });
  },
});

/** Gives a bed another name. @throws Refused `naam_bestaat` when another bed of the room has it */
export const renameSlaapplaats = useCase({
  allow: 'locatie:indelen',
  kind: 'write',
  constraints: { slaapplaats_naam: { code: 'naam_bestaat', field: 'naam' } },
  input: z.object({ slaapplaats: id(), naam: korteNaam() }),
  async run({ trx, audit }, { slaapplaats, naam }) {
    const { gemeente } = await holdSlaapplaats(trx, slaapplaats);
    await trx.updateTable('slaapplaats').set({ naam }).where('id', '=', slaapplaats).execute();
    await audit({ object: ['slaapplaats', slaapplaats], gemeente, details: { velden: ['naam'] } });
  },
});
