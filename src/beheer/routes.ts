import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Users, settings, logs and jobs of a gemeente. */
export const beheer: RouteConfigEntry[] = [
  route('beheer', 'beheer/pages/beheer.tsx'),
  route('beheer/gebruikers', 'beheer/pages/gebruikers.tsx'),
  route('beheer/gebruikers/bestand/:vorm', 'beheer/pages/gebruikers-bestand.ts'),
  route('beheer/gebruikers/:gebruiker', 'beheer/pages/gebruiker.tsx'),
  route('beheer/instellingen', 'beheer/pages/instellingen.tsx'),
  route('beheer/auditlog', 'beheer/pages/auditlog.tsx'),
  route('beheer/auditlog/bestand/:vorm', 'beheer/pages/auditlog-bestand.ts'),
  route('beheer/inzage', 'beheer/pages/inzage.tsx'),
  route('beheer/inzage/bestand/:vorm', 'beheer/pages/inzage-bestand.ts'),
  route('beheer/taken', 'beheer/pages/taken.tsx'),
  route('beheer/taken/:taak', 'beheer/pages/taak.tsx'),
];
