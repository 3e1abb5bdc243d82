import { index, route } from '@react-router/dev/routes';

/** What everyone may read. */
export const informatie = [
  index('informatie/pages/voorpagina.tsx'),
  route('privacy', 'informatie/pages/privacy-per-gemeente.tsx'),
  route('toegankelijkheid', 'informatie/pages/toegankelijkheid-per-gemeente.tsx'),
  route('informatie', 'informatie/pages/informatie-talen.tsx'),
  route('informatie/:taal', 'informatie/pages/informatie.tsx'),
  route('robots.txt', 'informatie/pages/robots-txt.ts'),
  route('.well-known/security.txt', 'informatie/pages/security-txt.ts'),
  route(':gemeente', 'informatie/pages/gemeente.tsx'),
  route(':gemeente/privacy', 'informatie/pages/privacy.tsx'),
  route(':gemeente/toegankelijkheid', 'informatie/pages/toegankelijkheid.tsx'),
  route(':gemeente/informatie', 'informatie/pages/informatie-talen-gemeente.tsx'),
  route(':gemeente/informatie/:taal', 'informatie/pages/informatie-gemeente.tsx'),
];
