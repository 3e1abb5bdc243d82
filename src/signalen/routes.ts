import { route } from '@react-router/dev/routes';

/** Toezicht's worklist. */
export const signalen = [
  route('signalen', 'signalen/pages/signalen.tsx'),
  route('signalen/bestand/:vorm', 'signalen/pages/signalen-bestand.ts'),
  route('signalen/:id', 'signalen/pages/signaal.tsx'),
];
