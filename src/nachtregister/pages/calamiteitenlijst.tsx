import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { DataList, Page } from '../../ui/index.ts';
import { calamiteitenlijst } from '../calamiteitenlijst.ts';
import type { Route } from './+types/calamiteitenlijst.ts';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) =>
  calamiteitenlijst(page.ctx, { locatie: params.id }),
);

export default function CalamiteitenlijstPagina({ loaderData: { huis } }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  return (
    <Page title={t('calamiteiten.titel')}>
      <DataList items={[{ label: t('calamiteiten.locatie'), value: huis.naam }]} />
    </Page>
  );
}
