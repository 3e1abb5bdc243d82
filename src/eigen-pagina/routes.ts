import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/**
 * A resident's own page, by the code from check-in; that code, for who was checked in by the huisvester; and the same copy
 * of everything for who asks the gemeente.
 */
export const eigenPagina: RouteConfigEntry[] = [
  route('mijn', 'eigen-pagina/pages/mijn-begin.tsx'),
  route('mijn/:taal', 'eigen-pagina/pages/mijn-pagina.tsx'),
  route('mijn/:taal/bestand/:vorm', 'eigen-pagina/pages/mijn-bestand.ts'),
  route('verblijven/:id/code', 'eigen-pagina/pages/bewonerscode.tsx'),
  route('verblijven/:id/code/blad', 'eigen-pagina/pages/bewonerscode-blad.ts'),
  route('verzoeken/:id/gegevens/:vorm', 'eigen-pagina/pages/verzoek-gegevens.ts'),
];
