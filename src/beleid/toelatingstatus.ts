import type { Overgang } from './overgang.ts';

/** Applied for, admitted, refused, withdrawn. */
export const TOELATINGSTATUSSEN = ['aangevraagd', 'toegelaten', 'geweigerd', 'ingetrokken'] as const;
export type Toelatingstatus = (typeof TOELATINGSTATUSSEN)[number];

/** An organisation's admission to the register of one gemeente. */
export const toelatingovergangen: readonly Overgang<Toelatingstatus>[] = [
  { van: 'aangevraagd', naar: 'toegelaten' },
  { van: 'aangevraagd', naar: 'geweigerd', reden: true },
  { van: 'geweigerd', naar: 'aangevraagd', waarom: 'The organisation mended what was wrong and asks again' },
  {
    van: 'toegelaten',
    naar: 'ingetrokken',
    reden: true,
    waarom: 'It no longer houses or employs workers here',
  },
  { van: 'ingetrokken', naar: 'toegelaten', reden: true, waarom: 'Withdrawn by mistake, or it came back' },
];
