import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { landnaam } from '../../beleid/landen.ts';
import { pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  type Column,
  Form,
  Link,
  Page,
  Paragraph,
  Section,
  SelectField,
  type Status,
  StatusBadge,
  Table,
  TextField,
} from '../../ui/index.ts';
import { registerVraag } from '../register-vraag.ts';
import { type Gevonden, MOST_FOUND, searchPersoon } from '../search-persoon.ts';
import type { Route } from './+types/zoeken.ts';
import { useDoelVelden } from './doel-velden.tsx';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => {
  const { gemeenten } = await registerVraag(page.ctx, {});
  return { gemeenten: gemeenten.map(({ code, naam }) => ({ code, naam })) };
});

/** Posted, so that no name stands in an address or a log. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () =>
    searchPersoon(page.ctx, form.values as Parameters<typeof searchPersoon>[1]),
  );
  if (!done.ok) return data({ errors: done.errors, values: form.values, found: null }, { status: 400 });
  return data({ errors: null, values: form.values, found: { ...done.result, most: MOST_FOUND } });
});

export default function Zoeken({ loaderData: { gemeenten }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('toezicht');
  const doelvelden = useDoelVelden();
  const found = actionData?.found;
  return (
    <Page title={t('zoeken.title')} lead={t('zoeken.lead')} failed={Boolean(actionData?.errors)}>
      {found && <Found found={found} withGemeente={gemeenten.length > 1} />}
      <Form errors={actionData?.errors} values={actionData?.values}>
        <TextField
          name="naam"
          label={t('field.naam')}
          hint={t('zoeken.naamHint')}
          autoComplete="off"
          maxLength={120}
        />
        {gemeenten.length > 1 && (
          <SelectField
            name="gemeente"
            label={t('field.gemeente')}
            placeholder={t('field.gemeenteAll')}
            options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        )}
        {doelvelden}
        <ActionGroup>
          <Button purpose="primary" icon="search">
            {t('zoeken.actie')}
          </Button>
        </ActionGroup>
      </Form>
    </Page>
  );
}

interface FoundProps {
  found: { gevonden: Gevonden[]; meer: boolean; magVastleggen: boolean; most: number };
  withGemeente: boolean;
}

function Found({ found: { gevonden, meer, magVastleggen, most }, withGemeente }: FoundProps) {
  const columns = useColumns(withGemeente, magVastleggen);
  const { t } = useTranslation('toezicht');
  const { number } = useFormat();
  return (
    <Section
      title={gevonden.length === 0 ? t('zoeken.niemand') : t('zoeken.resultaat', { count: gevonden.length })}
    >
      {meer && <Alert kind="info">{t('zoeken.meer', { aantal: number(most) })}</Alert>}
      {gevonden.length === 0 ? (
        <Paragraph>{t('zoeken.leeg')}</Paragraph>
      ) : (
        <>
          <Table
            caption={t('zoeken.caption')}
            hideCaption
            columns={columns}
            rows={gevonden}
            rowKey={(row) => row.verblijf}
          />
          <Paragraph muted>{t('register.gelogd')}</Paragraph>
        </>
      )}
    </Section>
  );
}

const LOOKS: Record<Gevonden['status'], Status> = {
  aanwezig: 'success',
  verwacht: 'info',
  vertrokken: 'neutral',
};

function useColumns(withGemeente: boolean, magVastleggen: boolean): Column<Gevonden>[] {
  const { t } = useTranslation('toezicht');
  const { date } = useFormat();
  const language = useLanguage();
  const columns: (Column<Gevonden> | false)[] = [
    { key: 'naam', header: t('field.naam'), rowHeader: true, cell: (row) => row.naam },
    {
      key: 'woonplaats',
      header: t('field.woonplaats'),
      cell: (row) => `${row.woonplaats}, ${landnaam(row.land, language) ?? row.land}`,
    },
    {
      key: 'locatie',
      header: t('field.locatie'),
      cell: (row) => (
        <>
          <Link href={`/toezicht/locaties/${row.locatie}`}>{row.locatieNaam}</Link>, {row.adres}
        </>
      ),
    },
    { key: 'huisvester', header: t('field.huisvester'), cell: (row) => row.organisatieNaam },
    withGemeente && { key: 'gemeente', header: t('field.gemeente'), cell: (row) => row.gemeenteNaam },
    { key: 'aankomst', header: t('field.aankomst'), cell: (row) => date(row.aankomst) },
    {
      key: 'vertrek',
      header: t('field.vertrek'),
      cell: (row) =>
        row.vertrek
          ? date(row.vertrek)
          : row.verwachtVertrek
            ? `${date(row.verwachtVertrek)} (${t('vanavond.verwacht')})`
            : '–',
    },
    {
      key: 'status',
      header: t('field.status'),
      cell: (row) => <StatusBadge status={LOOKS[row.status]}>{t(`zoeken.status.${row.status}`)}</StatusBadge>,
    },
    magVastleggen && {
      key: 'verzoek',
      header: t('zoeken.verzoekKop'),
      cell: (row) => (
        <Link href={`/verblijven/${row.verblijf}/verzoek`} standalone>
          {t('zoeken.verzoek')}
        </Link>
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}
