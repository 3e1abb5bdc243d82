import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const nachtregister: RouteConfigEntry[] = [
  route('locaties/:id/nachten', 'nachtregister/pages/nachten.tsx'),
  route('locaties/:id/bezetting', 'nachtregister/pages/bezetting.tsx'),
  route('locaties/:id/calamiteitenlijst', 'nachtregister/pages/calamiteitenlijst.tsx'),
];
