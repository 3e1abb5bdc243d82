import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  EmptyState,
  ExportLinks,
  FilterBar,
  Page,
  Pagination,
  Row,
  SearchField,
  Section,
  SelectField,
  Table,
} from '../../ui/index.ts';
import { GEMEENTEROLLEN } from '../gemeenterollen.ts';
import { inviteGebruiker } from '../invite-gebruiker.ts';
import { type Gebruikerslijst, listGebruikers } from '../list-gebruikers.ts';
import { useGebruikerColumns } from '../parts/gebruiker-columns.tsx';
import { GemeenteVeld } from '../parts/gemeente-keuze.tsx';
import { Uitnodigen } from '../parts/uitnodigen.tsx';
import { Uitnodigingen } from '../parts/uitnodigingen.tsx';
import { withdrawUitnodiging } from '../withdraw-uitnodiging.ts';
import type { Route } from './+types/gebruikers.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => ({
  ...(await listGebruikers(ctx, settingsOf(request))),
  submission: randomUUID(),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, _id: id = '', gemeente = '', email = '', rol = '', uitnodiging = '' } = form.values;
  const withdraw = actie === 'intrekken';
  const done = await tryForm(form, () =>
    withdraw
      ? withdrawUitnodiging(page.ctx, { uitnodiging })
      : inviteGebruiker(page.ctx, { id, gemeente, email, rol: rol as never }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: withdraw ? 'beheer:flash.ingetrokken' : 'beheer:flash.uitgenodigd' });
  return redirect(`/beheer/gebruikers?gemeente=${gemeente}`);
});

export default function Gebruikers({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const { gemeente, list, uitnodigingen, submission } = loaderData;
  return (
    <Page
      title={t('gebruikers.title')}
      lead={t('gebruikers.lead', { gemeente: gemeente.naam })}
      breadcrumb={[{ href: '/beheer', label: t('title') }]}
      failed={Boolean(actionData)}
    >
      <Filters lijst={loaderData} />
      <Table
        caption={t('gebruikers.title')}
        hideCaption
        rows={list.rows}
        sort={list.sort}
        rowKey={({ id }) => id}
        columns={useGebruikerColumns(gemeente.code)}
        empty={<EmptyState>{t('gebruikers.leeg')}</EmptyState>}
      />
      <Row align="between">
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
        {list.total > 0 && <ExportLinks path="/beheer/gebruikers/bestand" />}
      </Row>
      {uitnodigingen.length > 0 && (
        <Section title={t('gebruikers.open')}>
          <Uitnodigingen uitnodigingen={uitnodigingen} gemeente={gemeente.code} />
        </Section>
      )}
      <Section title={t('gebruikers.uitnodigen')}>
        <Uitnodigen gemeente={gemeente.code} submission={submission} errors={actionData} />
      </Section>
    </Page>
  );
}

function Filters({ lijst: { keuzes, gemeente } }: { lijst: Gebruikerslijst }) {
  const { t } = useTranslation('beheer');
  return (
    <FilterBar label={t('gebruikers.zoeken')}>
      <SearchField name="zoek" label={t('gebruikers.zoekLabel')} />
      <SelectField
        name="rol"
        label={t('gebruikers.rol')}
        placeholder={t('gebruikers.alleRollen')}
        options={GEMEENTEROLLEN.map((value) => ({ value, label: t(`rol.${value}`) }))}
      />
      <GemeenteVeld keuzes={keuzes} gekozen={gemeente.code} />
    </FilterBar>
  );
}
