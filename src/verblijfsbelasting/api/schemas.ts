import { z } from 'zod';
import { AANSLAGSOORTEN } from '../../beleid/verblijfsbelasting/aanslag.ts';
import { BEREKENINGEN, FORFAIT_PER } from '../../beleid/verblijfsbelasting/forfait.ts';
import { AANGIFTESTATUSSEN } from '../../beleid/verblijfsbelasting/status.ts';
import { VRIJSTELLINGSREDENEN } from '../../beleid/verblijfsbelasting/vrijstelling.ts';
import { component } from '../../platform/api/index.ts';
import type { Aanslagrij } from '../list-aanslagen.ts';
import type { Aangifterij } from '../read-aangiften.ts';
import type { Regelrij } from '../show-aangifte.ts';

const centen = (description: string) => z.int().meta({ description: `${description}, in whole cents` });
const tot = z.iso.date().meta({ description: 'The day after the last night' });

const tellingen = {
  aantal: z.int().meta({ description: 'Nights times people: the four below add up to it' }),
  belast: z.int(),
  ingeschreven: z.int().meta({ description: 'Registered with an address in this gemeente that night' }),
  onbekend: z.int().meta({ description: 'Not known yet; decided before it is levied' }),
  vrijgesteld: z.int(),
};

const aangiftevelden = {
  id: z.uuid(),
  gemeente: z.string(),
  organisatie: z.uuid(),
  tijdvak: z.string(),
  van: z.iso.date(),
  tot,
  versie: z.int().meta({ description: 'A later count makes the next version' }),
  status: z.enum(AANGIFTESTATUSSEN),
  reagerenTot: z.iso.date().meta({ description: 'The last day to hand it in; then it counts as it is' }),
  ingediendOp: z.iso.datetime().nullable(),
  gelijkOp: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'When it was settled without an assessment: it came to what was levied already' }),
  ...tellingen,
  geschat: z.int().meta({ description: 'Of nights that were not delivered' }),
  berekening: z.enum(BEREKENINGEN).meta({ description: 'What the amount is by' }),
  bedrag: centen('What it comes to by what was chosen'),
  bedragWerkelijk: centen('What it comes to by the nights that were slept'),
  bedragForfait: centen('What it comes to by the flat rate; null where the ordinance has none').nullable(),
  geheven: centen('What was levied over the period until now'),
};
export const aangifte = component(
  'Aangifte',
  z.object(aangiftevelden),
  'A tax declaration; numbers, no names',
);

const regel = component(
  'Aangifteregel',
  z.object({
    id: z.uuid(),
    locatie: z.uuid(),
    van: z.iso.date(),
    tot,
    tarief: centen('One person, one night'),
    ...tellingen,
    vrijstelling: z.enum(VRIJSTELLINGSREDENEN).nullable().meta({ description: 'Why its exempt nights are' }),
    geschat: z.boolean(),
    forfait: z
      .object({
        per: z.enum(FORFAIT_PER),
        aantal: z.int(),
        perJaar: z.int().meta({ description: 'Fixed nights a year, each' }),
        nachten: z.int().meta({ description: 'The share of these days' }),
      })
      .nullable(),
    bedrag: centen('Taxed nights at the tariff'),
    oordeel: z.enum(['akkoord', 'oneens']).nullable().meta({ description: 'Null until it is handed in' }),
    reden: z.string().nullable().meta({ description: 'What is wrong with it, for who handed it in' }),
  }),
  'Nights of a location at one tariff',
);
export const aangifteMetRegels = component(
  'AangifteMetRegels',
  z.object({ ...aangiftevelden, regels: z.array(regel) }),
  'A tax declaration with its lines; numbers, no names',
);

const aanslagvelden = {
  id: z.uuid(),
  nummer: z.string().meta({ description: 'As it stands on the letter' }),
  gemeente: z.string(),
  organisatie: z.uuid(),
  kvk: z.string(),
  tijdvak: z.string(),
  soort: z.enum(AANSLAGSOORTEN),
  dagtekening: z.iso.date(),
  bezwaarTot: z.iso.date().nullable().meta({
    description:
      'The last day to object; null until the payment of what is paid on a declaration is recorded: an objection is in time',
  }),
  betaaldOp: z.iso
    .date()
    .nullable()
    .meta({ description: 'The day of payment of what is paid on a declaration, once it is recorded' }),
  berekening: z.enum(BEREKENINGEN),
  nachten: z.int(),
  bedrag: centen('The tax over the period'),
  verrekend: centen('What was levied over it before'),
  teBetalen: centen('What is left to pay; less than 0 is given back'),
};
export const aanslag = component('Aanslag', z.object(aanslagvelden), 'A tax assessment; numbers, no names');
export const aanslagMetRegels = component(
  'AanslagMetRegels',
  z.object({
    ...aanslagvelden,
    reden: z.string().nullable(),
    aangifte: z.uuid().nullable().meta({
      description: 'What it follows from; null for a provisional one, and for what comes off of that',
    }),
    hash: z
      .string()
      .meta({ description: 'SHA-256, in hex, of input and outcome as canonical JSON (RFC 8785)' }),
    klopt: z.boolean().meta({ description: 'Computed again just now: right to the cent' }),
    percentage: z.int().meta({ description: 'Share of the nights, of a provisional one' }),
    grondslag: z.array(z.object({ nachten: z.int(), tarief: centen('One person, one night') })),
    eerder: z.array(z.object({ aanslag: z.uuid(), soort: z.enum(AANSLAGSOORTEN), teBetalen: z.int() })),
    minderingen: z
      .array(z.object({ regel: z.uuid(), nachten: z.int() }))
      .meta({ description: 'Nights taken off lines on objection' }),
    regels: z.array(regel),
  }),
  'A tax assessment with everything it was computed from',
);

type Uit<S extends z.ZodType> = z.output<S>;

export const toAangifte = (row: Aangifterij): Uit<typeof aangifte> => {
  const { gemeenteNaam: _, organisatieNaam: __, verordening: ___, vervallen: ____, ...rest } = row;
  const { oneens: _oneens, nachtenForfait: _nachten, ...shown } = rest;
  return shown;
};

export const toRegel = ({ locatieNaam: _, onderbouwing, ...row }: Regelrij): Uit<typeof regel> => ({
  ...row,
  geschat: onderbouwing !== null,
});

export const toAanslag = (row: Aanslagrij): Uit<typeof aanslag> => {
  const { gemeenteNaam: _, organisatieNaam: __, bezwaar: ___, ...shown } = row;
  return shown;
};
