import { route } from '@react-router/dev/routes';

/** Logging in, sessions, and the demo's mailbox. */
export const toegang = [
  route('start', 'toegang/pages/start.tsx'),
  route('*', 'toegang/pages/onbekend.tsx'),
  route('demo-inloggen/:uid', 'toegang/pages/demo-inloggen.tsx'),
  route('hoedanigheid', 'toegang/pages/hoedanigheid.tsx'),
  route('sessies', 'toegang/pages/sessies.tsx'),
  route('postbak', 'toegang/pages/postbak.tsx'),
  route('postbak/:bericht', 'toegang/pages/bericht.tsx'),
];
