import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const nachtregister: RouteConfigEntry[] = [
  route('vannacht', 'nachtregister/pages/vannacht.tsx'),
  route('vannacht/:locatie', 'nachtregister/pages/vannacht-locatie.tsx'),
  route('bewoners', 'nachtregister/pages/bewoners.tsx'),
  route('bewoners/bestand/:vorm', 'nachtregister/pages/bewoners-bestand.ts'),
  route('verblijven/:id', 'nachtregister/pages/verblijf.tsx'),
  route('verblijven/:id/aankomst', 'nachtregister/pages/verblijf-aankomst.tsx'),
  route('verblijven/:id/vertrek', 'nachtregister/pages/verblijf-vertrek.tsx'),
  route('verblijven/:id/afwezig', 'nachtregister/pages/verblijf-afwezig.tsx'),
  route('verblijven/:id/verplaatsen', 'nachtregister/pages/verblijf-verplaatsen.tsx'),
  route('verblijven/:id/corrigeren', 'nachtregister/pages/verblijf-corrigeren.tsx'),
  route('verblijven/:id/vervallen', 'nachtregister/pages/verblijf-vervallen.tsx'),
  route('locaties/:id/inchecken', 'nachtregister/pages/inchecken.tsx'),
  route('locaties/:id/nachten', 'nachtregister/pages/nachten.tsx'),
  route('locaties/:id/nachten/:nacht', 'nachtregister/pages/nacht.tsx'),
  route('locaties/:id/nachten/bestand/:vorm', 'nachtregister/pages/nachten-bestand.ts'),
  route('locaties/:id/bezetting', 'nachtregister/pages/bezetting.tsx'),
  route('locaties/:id/calamiteitenlijst', 'nachtregister/pages/calamiteitenlijst.tsx'),
  route('app.webmanifest', 'nachtregister/pages/app-manifest.ts'),
  route('sw.js', 'nachtregister/pages/service-worker.ts'),
];
