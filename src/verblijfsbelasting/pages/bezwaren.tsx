import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { Page } from '../../ui/index.ts';
import { listBezwaren } from '../list-bezwaren.ts';
import { Bezwaartabel } from '../parts/bezwaartabel.tsx';
import { Keuze } from '../parts/keuze.tsx';
import { Tabbladen } from '../parts/tabbladen.tsx';
import type { Route } from './+types/bezwaren.ts';

export const loader = pageLoader(({ request }: Route.LoaderArgs, { ctx }) =>
  listBezwaren(ctx, settingsOf(request)),
);

export default function Bezwaren({
  loaderData: { gemeente, keuzes, bezwaren, vandaag },
}: Route.ComponentProps) {
  const { t } = useTranslation('verblijfsbelasting');
  return (
    <Page title={t('bezwaren.titel')} lead={t('bezwaren.lead')}>
      <Tabbladen />
      <Keuze gemeente={gemeente} keuzes={keuzes} />
      <Bezwaartabel bezwaren={bezwaren} staf vandaag={vandaag} />
    </Page>
  );
}
