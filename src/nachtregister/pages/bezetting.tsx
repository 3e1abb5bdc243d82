import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { DataList, Page } from '../../ui/index.ts';
import { occupancyAhead } from '../occupancy-ahead.ts';
import type { Route } from './+types/bezetting.ts';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) =>
  occupancyAhead(page.ctx, { locatie: params.id }),
);

export default function Bezetting({ loaderData: { huis } }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  return (
    <Page title={t('bezetting.titel')}>
      <DataList items={[{ label: t('bezetting.locatie'), value: huis.naam }]} />
    </Page>
  );
}
