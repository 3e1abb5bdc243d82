import { index, route } from '@react-router/dev/routes';

/** What everyone may read. */
export const informatie = [
  index('informatie/pages/voorpagina.tsx'),
  route(':gemeente', 'informatie/pages/gemeente.tsx'),
];
