import { route } from '@react-router/dev/routes';

/** From delivered nights to declarations, assessments and objections, for the huisvester and who levies. */
export const verblijfsbelasting = [
  route('verblijfsbelasting', 'verblijfsbelasting/pages/overzicht.tsx'),
  route('verblijfsbelasting/aangiften/:id', 'verblijfsbelasting/pages/aangifte.tsx'),
  route('verblijfsbelasting/aangiften/:id/regels/:regel', 'verblijfsbelasting/pages/regel.tsx'),
  route('verblijfsbelasting/onbeslist', 'verblijfsbelasting/pages/onbeslist.tsx'),
  route('verblijfsbelasting/aanslagen', 'verblijfsbelasting/pages/aanslagen.tsx'),
  route('verblijfsbelasting/aanslagen/bestand/:vorm', 'verblijfsbelasting/pages/aanslagen-bestand.ts'),
  route('verblijfsbelasting/aanslagen/:id', 'verblijfsbelasting/pages/aanslag.tsx'),
  route('verblijfsbelasting/aanslagen/:id/brief', 'verblijfsbelasting/pages/brief.ts'),
  route('verblijfsbelasting/bezwaren', 'verblijfsbelasting/pages/bezwaren.tsx'),
  route('verblijfsbelasting/bezwaren/:id', 'verblijfsbelasting/pages/bezwaar.tsx'),
  route('verblijfsbelasting/bezwaren/:id/uitspraak', 'verblijfsbelasting/pages/uitspraak.ts'),
  route('verblijfsbelasting/aansluiting', 'verblijfsbelasting/pages/aansluiting.tsx'),
  route('verblijfsbelasting/aansluiting/bestand/:vorm', 'verblijfsbelasting/pages/aansluiting-bestand.ts'),
  route('verblijfsbelasting/verordeningen', 'verblijfsbelasting/pages/verordeningen.tsx'),
];
