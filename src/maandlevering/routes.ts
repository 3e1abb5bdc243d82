import { route } from '@react-router/dev/routes';

/** Months delivered to the gemeente, for the huisvester and the gemeente. */
export const maandlevering = [
  route('maandleveringen', 'maandlevering/pages/maanden.tsx'),
  route('maandleveringen/bestand/:vorm', 'maandlevering/pages/maanden-bestand.ts'),
  route('maandleveringen/:locatie/:maand', 'maandlevering/pages/maand.tsx'),
  route('maandleveringen/:locatie/:maand/bestand/:vorm', 'maandlevering/pages/maand-bestand.ts'),
  route('maandleveringen/:locatie/:maand/bewoners/:vorm', 'maandlevering/pages/slapers-bestand.ts'),
  route('maandleveringen/:locatie/:maand/bewijs', 'maandlevering/pages/bewijs.ts'),
];
