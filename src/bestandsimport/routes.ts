import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Files of other software. */
export const bestandsimport: RouteConfigEntry[] = [
  route('import', 'bestandsimport/pages/imports.tsx'),
  route('import/profielen', 'bestandsimport/pages/profielen.tsx'),
  route('import/sjabloon/:vorm', 'bestandsimport/pages/sjabloon.ts'),
  route('import/:id', 'bestandsimport/pages/import.tsx'),
  route('import/:id/fouten', 'bestandsimport/pages/foutrijen.ts'),
];
