import { route } from '@react-router/dev/routes';

/** Figures for policy: counts, never persons. */
export const monitor = [
  route('cijfers', 'monitor/pages/cijfers.tsx'),
  route('cijfers/bestand/:vorm', 'monitor/pages/cijfers-bestand.ts'),
  route('cijfers/inschrijving', 'monitor/pages/inschrijfcijfers.tsx'),
  route('cijfers/inschrijving/bestand/:vorm', 'monitor/pages/inschrijfcijfers-bestand.ts'),
];
