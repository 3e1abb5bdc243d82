import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { DataList, Page } from '../../ui/index.ts';
import { monthCalendar } from '../month-calendar.ts';
import type { Route } from './+types/nachten.ts';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) =>
  monthCalendar(page.ctx, { locatie: params.id }),
);

export default function Nachten({ loaderData: { huis } }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  return (
    <Page title={t('nachten.titel')}>
      <DataList items={[{ label: t('nachten.locatie'), value: huis.naam }]} />
    </Page>
  );
}
