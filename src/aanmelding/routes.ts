import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const BEGIN = 'aanmelding/pages/gast-begin.tsx';
const VRAGEN = 'aanmelding/pages/gast-vragen.tsx';
const VERZENDEN = 'aanmelding/pages/gast-verzenden.ts';

/** Check-in on location: what the huisvester sets up; and where a guest checks in: a tablet of the huisvester, or the door's QR on an own phone. */
export const aanmelding: RouteConfigEntry[] = [
  route('locaties/:id/op-locatie', 'aanmelding/pages/op-locatie.tsx'),
  route('aanmeldingen', 'aanmelding/pages/aanmeldingen.tsx'),
  route('aanmeldingen/:id', 'aanmelding/pages/aanmelding.tsx'),
  route('locaties/:id/deurblad', 'aanmelding/pages/deurblad.tsx'),
  route('kiosk', BEGIN, { id: 'kiosk' }),
  route('kiosk/koppelen', 'aanmelding/pages/kiosk-koppelen.tsx'),
  route('kiosk/app.webmanifest', 'aanmelding/pages/kiosk-manifest.ts'),
  route('kiosk/verzenden', VERZENDEN, { id: 'kiosk-verzenden' }),
  route('kiosk/:taal', VRAGEN, { id: 'kiosk-vragen' }),
  route('deur/:sleutel', BEGIN, { id: 'deur' }),
  route('deur/:sleutel/verzenden', VERZENDEN, { id: 'deur-verzenden' }),
  route('deur/:sleutel/:taal', VRAGEN, { id: 'deur-vragen' }),
  route('gast-sw.js', 'aanmelding/pages/gast-service-worker.ts'),
];
