import { useTranslation } from 'react-i18next';
import { AANSLAGSOORTEN } from '../../beleid/verblijfsbelasting/aanslag.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  ExportLinks,
  FilterBar,
  Page,
  Pagination,
  Paragraph,
  Row,
  SearchField,
  SelectField,
} from '../../ui/index.ts';
import { listAanslagen } from '../list-aanslagen.ts';
import { Aanslagtabel } from '../parts/aanslagtabel.tsx';
import { Tabbladen } from '../parts/tabbladen.tsx';
import { useWoorden } from '../parts/woorden.ts';
import type { Route } from './+types/aanslagen.ts';

export const loader = pageLoader(({ request }: Route.LoaderArgs, { ctx }) =>
  listAanslagen(ctx, settingsOf(request)),
);

export default function Aanslagen({ loaderData }: Route.ComponentProps) {
  const { list, keuzes, tijdvakken, totaal } = loaderData;
  const { t } = useTranslation('verblijfsbelasting');
  const { tijdvak, geld } = useWoorden();
  return (
    <Page title={t('aanslagen.titel')} lead={t('aanslagen.lead')}>
      <Tabbladen />
      <FilterBar label={t('filter.label')}>
        <SelectField
          name="tijdvak"
          label={t('veld.tijdvak')}
          placeholder={t('filter.alle')}
          options={tijdvakken.map((value) => ({ value, label: tijdvak(value) }))}
        />
        <SelectField
          name="soort"
          label={t('veld.soort')}
          placeholder={t('filter.alle')}
          options={AANSLAGSOORTEN.map((value) => ({ value, label: t(`soort.${value}`) }))}
        />
        {keuzes.length > 1 && (
          <SelectField
            name="gemeente"
            label={t('veld.gemeente')}
            options={keuzes.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        )}
        <SearchField name="zoek" label={t('filter.zoeken')} />
      </FilterBar>
      <Aanslagtabel
        caption={t('aanslagen.titel')}
        rows={list.rows}
        empty={t('aanslagen.leeg')}
        sort={list.sort}
      />
      {list.total > 0 && <Paragraph>{t('aanslagen.totaal', { bedrag: geld(totaal) })}</Paragraph>}
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/verblijfsbelasting/aanslagen/bestand" />}
      </Row>
    </Page>
  );
}
