import { route } from '@react-router/dev/routes';

/** What the gemeente sees of the register, and its checks. */
export const toezicht = [
  route('vanavond', 'toezicht/pages/vanavond.tsx'),
  route('vanavond/bestand/:vorm', 'toezicht/pages/vanavond-bestand.ts'),
  route('register', 'toezicht/pages/register.tsx'),
  route('register/bestand/:vorm', 'toezicht/pages/register-bestand.ts'),
  route('zoeken', 'toezicht/pages/zoeken.tsx'),
  route('nachten', 'toezicht/pages/nachten.tsx'),
  route('nachten/bestand/:vorm', 'toezicht/pages/nachten-bestand.ts'),
  route('toezicht/locaties/:id', 'toezicht/pages/locatie.tsx'),
  route('steekproeven', 'toezicht/pages/steekproeven.tsx'),
  route('steekproeven/bestand/:vorm', 'toezicht/pages/steekproeven-bestand.ts'),
  route('steekproeven/:id', 'toezicht/pages/steekproef.tsx'),
  route('steekproeven/:id/bestand/:vorm', 'toezicht/pages/steekproef-bestand.ts'),
];
