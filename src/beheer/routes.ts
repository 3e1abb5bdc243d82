import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Users, settings, logs and jobs of a gemeente. */
export const beheer: RouteConfigEntry[] = [
  route('beheer/auditlog', 'beheer/pages/auditlog.tsx'),
  route('beheer/auditlog/bestand/:vorm', 'beheer/pages/auditlog-bestand.ts'),
  route('beheer/inzage', 'beheer/pages/inzage.tsx'),
  route('beheer/inzage/bestand/:vorm', 'beheer/pages/inzage-bestand.ts'),
];
