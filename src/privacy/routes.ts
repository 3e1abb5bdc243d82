import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Retention, and requests of who is registered. */
export const privacy: RouteConfigEntry[] = [
  route('beheer/bewaren', 'privacy/pages/bewaren.tsx'),
  route('verzoeken', 'privacy/pages/verzoeken.tsx'),
  route('verzoeken/:id', 'privacy/pages/verzoek.tsx'),
  route('verblijven/:id/verzoek', 'privacy/pages/verzoek-vastleggen.tsx'),
];
