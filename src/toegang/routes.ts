import { route } from '@react-router/dev/routes';

/** Logging in and sessions. */
export const toegang = [
  route('start', 'toegang/pages/start.tsx'),
  route('*', 'toegang/pages/onbekend.tsx'),
  route('demo-inloggen/:uid', 'toegang/pages/demo-inloggen.tsx'),
];
