import type { BepalingId, Tweetalig } from './bepalingen.ts';
import type { Overgang } from './overgang.ts';

/** Proposed, approved, refused, ended. */
export const LOCATIESTATUSSEN = ['voorgesteld', 'goedgekeurd', 'geweigerd', 'beeindigd'] as const;
export type Locatiestatus = (typeof LOCATIESTATUSSEN)[number];

/** A location in the register: proposed by the huisvester, decided by the gemeente. */
export const locatieovergangen: readonly Overgang<Locatiestatus>[] = [
  { van: 'voorgesteld', naar: 'goedgekeurd' },
  { van: 'voorgesteld', naar: 'geweigerd', reden: true },
  {
    van: 'geweigerd',
    naar: 'voorgesteld',
    waarom: 'The huisvester mended what was wrong and proposes again',
  },
  { van: 'goedgekeurd', naar: 'beeindigd', reden: true, waarom: 'Nobody is housed there any more' },
  { van: 'beeindigd', naar: 'goedgekeurd', reden: true, waarom: 'Ended by mistake, or in use again' },
];

/**
 * How a location stands to the rules of place. What is not allowed is registered all the same, since people sleep there
 * (§3.1.3 besides, not instead of, enforcement); it raises a signal.
 */
export const planologischeStatussen = {
  vergund: {
    naam: { nl: 'Vergund', en: 'Permitted' },
    bepaling: '§6.2.2',
    signaal: false,
  },
  overgangsregeling: {
    naam: { nl: 'Overgangsregeling', en: 'In transition' },
    bepaling: '§6.1.2',
    signaal: false,
  },
  bekend_niet_toegestaan: {
    naam: { nl: 'Bekend, niet toegestaan', en: 'Known, not allowed' },
    bepaling: '§5.1.2',
    signaal: true,
  },
} as const satisfies Record<string, { naam: Tweetalig; bepaling: BepalingId; signaal: boolean }>;

export type PlanologischeStatus = keyof typeof planologischeStatussen;
