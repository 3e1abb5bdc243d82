import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** A resident's own page, by the code from check-in. */
export const eigenPagina: RouteConfigEntry[] = [
  route('mijn', 'eigen-pagina/pages/mijn-begin.tsx'),
  route('mijn/:taal', 'eigen-pagina/pages/mijn-pagina.tsx'),
  route('mijn/:taal/bestand/:vorm', 'eigen-pagina/pages/mijn-bestand.ts'),
];
