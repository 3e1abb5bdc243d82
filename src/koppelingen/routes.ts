import { route } from '@react-router/dev/routes';

/** Machine clients and the receipts of what they hand over. */
export const koppelingen = [
  route('koppelingen', 'koppelingen/pages/koppelingen.tsx'),
  route('koppelingen/meldingen', 'koppelingen/pages/abonnementen.tsx'),
  route('leveringen', 'koppelingen/pages/leveringen.tsx'),
  route('leveringen/:levering/bewijs', 'koppelingen/pages/bewijs.ts'),
];
