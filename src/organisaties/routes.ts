import { route } from '@react-router/dev/routes';

/** Organisations, their colleagues and their locations; and what a gemeente decides about them. */
export const organisaties = [
  route('aanmelden', 'organisaties/pages/aanmelden.tsx'),
  route('organisatie', 'organisaties/pages/organisatie.tsx'),
  route('organisatie/wijzigen', 'organisaties/pages/organisatie-wijzigen.tsx'),
  route('uitnodiging/:token', 'organisaties/pages/uitnodiging.tsx'),
  route('locaties', 'organisaties/pages/locaties.tsx'),
  route('locaties/bestand/:vorm', 'organisaties/pages/locaties-bestand.ts'),
  route('locaties/nieuw', 'organisaties/pages/locatie-nieuw.tsx'),
  route('locaties/:id', 'organisaties/pages/locatie.tsx'),
  route('locaties/:id/bewerken', 'organisaties/pages/locatie-bewerken.tsx'),
  route('locaties/:id/voorstel', 'organisaties/pages/locatie-voorstel.tsx'),
  route('locaties/:id/wijziging', 'organisaties/pages/locatie-wijziging.tsx'),
  route('locaties/:id/beeindigen', 'organisaties/pages/locatie-beeindigen.tsx'),
  route('locaties/:id/kamers', 'organisaties/pages/kamers.tsx'),
  route('locaties/:id/kamers/:kamer', 'organisaties/pages/kamer.tsx'),
  route('aanvragen', 'organisaties/pages/aanvragen.tsx'),
  route('aanvragen/bestand/:vorm', 'organisaties/pages/aanvragen-bestand.ts'),
  route('aanvragen/organisaties/:id', 'organisaties/pages/aanvraag-organisatie.tsx'),
  route('aanvragen/locaties/:id', 'organisaties/pages/aanvraag-locatie.tsx'),
  route('aanvragen/wijzigingen/:id', 'organisaties/pages/aanvraag-wijziging.tsx'),
];
