import { route } from '@react-router/dev/routes';

/** Registering and deregistering: the worklist of registratie, the check of addresses, and what a huisvester does. */
export const inschrijving = [
  route('inschrijven', 'inschrijving/pages/werklijst.tsx'),
  route('inschrijven/bestand/:vorm', 'inschrijving/pages/werklijst-bestand.ts'),
  route('inschrijven/personen/:persoon', 'inschrijving/pages/bewoner.tsx'),
  route('inschrijven/zelfde-personen', 'inschrijving/pages/zelfde-personen.tsx'),
  route('inschrijven/dagen', 'inschrijving/pages/inschrijfdagen.tsx'),
  route('inschrijven/dagen/plannen', 'inschrijving/pages/inschrijfdag-plannen.tsx'),
  route('inschrijven/dagen/:dag', 'inschrijving/pages/inschrijfdag.tsx'),
  route('adrescontrole', 'inschrijving/pages/adrescontroles.tsx'),
  route('adrescontrole/:controle', 'inschrijving/pages/adrescontrole.tsx'),
  route('adrescontrole/:controle/bestand/:vorm', 'inschrijving/pages/adrescontrole-bestand.ts'),
  route('verblijven/:id/inschrijving', 'inschrijving/pages/verblijf-inschrijving.tsx'),
  route('verblijven/:id/uitschrijfformulier', 'inschrijving/pages/uitschrijfformulier.tsx'),
];
