import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Retention, requests of who is registered, and the resident's own page. */
export const privacy: RouteConfigEntry[] = [route('beheer/bewaren', 'privacy/pages/bewaren.tsx')];
