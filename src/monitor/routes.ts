import { route } from '@react-router/dev/routes';

/** Figures for policy: counts, never persons. */
export const monitor = [
  route('cijfers', 'monitor/pages/cijfers.tsx'),
  route('cijfers/bestand/:vorm', 'monitor/pages/cijfers-bestand.ts'),
];
