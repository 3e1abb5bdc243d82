import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { PAGE_SIZES, settingsOf } from '../../platform/lists/index.ts';
import {
  ActionGroup,
  Button,
  Citation,
  type Column,
  EmptyState,
  ExportLinks,
  Form,
  Link,
  NumberField,
  Page,
  Pagination,
  type RefusedForm,
  Row,
  Section,
  SelectField,
  Table,
  TextField,
} from '../../ui/index.ts';
import { drawSteekproef } from '../draw-steekproef.ts';
import { listSteekproeven, type Steekproeven } from '../list-steekproeven.ts';
import type { Steekproef } from '../show-steekproef.ts';
import type { Route } from './+types/steekproeven.ts';
import { BepalingTekst } from './bepaling-tekst.tsx';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) =>
  listSteekproeven(page.ctx, settingsOf(request)),
);

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { _id: id = '', gemeente = '', omvang = '', zaad = '' } = form.values;
  const done = await tryForm(form, () => drawSteekproef(page.ctx, { id, gemeente, omvang, zaad }));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'toezicht:steekproeven.flash' });
  return redirect(`/steekproeven/${id}`);
});

export default function SteekproevenPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('toezicht');
  const { list, gemeenten } = loaderData;
  const columns = useColumns(gemeenten.length > 1);
  return (
    <Page title={t('steekproeven.title')} lead={t('steekproeven.lead')} failed={actionData !== undefined}>
      <Draw steekproeven={loaderData} refused={actionData} />
      <Section title={t('steekproeven.eerdere')}>
        <Table
          caption={t('steekproeven.eerdere')}
          hideCaption
          columns={columns}
          rows={list.rows}
          sort={list.sort}
          rowKey={(row) => row.id}
          empty={<EmptyState>{t('steekproeven.empty')}</EmptyState>}
        />
        <Row align="between">
          <Pagination page={list.page} pageSize={list.pageSize} total={list.total} pageSizes={PAGE_SIZES} />
          {list.total > 0 && <ExportLinks path="/steekproeven/bestand" />}
        </Row>
      </Section>
    </Page>
  );
}

function Draw({ steekproeven, refused }: { steekproeven: Steekproeven; refused?: RefusedForm }) {
  const { t } = useTranslation('toezicht');
  const { number } = useFormat();
  const { gemeenten, volgende } = steekproeven;
  const [only] = gemeenten;
  const one = gemeenten.length === 1 && only !== undefined;
  return (
    <Section title={t('steekproeven.nieuw')}>
      <Form
        key={volgende.id}
        submissionId={volgende.id}
        hidden={one ? { gemeente: only.code } : undefined}
        values={{ zaad: volgende.zaad }}
        errors={refused}
      >
        {!one && (
          <SelectField
            name="gemeente"
            label={t('field.gemeente')}
            placeholder={t('steekproeven.kiesGemeente')}
            options={gemeenten.map(({ code, naam, locaties }) => ({
              value: code,
              label: t('steekproeven.gemeenteLocaties', { naam, aantal: number(locaties) }),
            }))}
          />
        )}
        <NumberField
          name="omvang"
          label={t('steekproeven.omvang')}
          hint={one ? t('steekproeven.omvangHint', { count: only.locaties }) : undefined}
        />
        <TextField
          name="zaad"
          label={t('steekproeven.zaad')}
          hint={t('steekproeven.zaadHint')}
          maxLength={60}
        />
        <ActionGroup>
          <Button purpose="primary">{t('steekproeven.trek')}</Button>
        </ActionGroup>
      </Form>
      <Citation paragraph="§6.2.1">
        <BepalingTekst bepaling="§6.2.1" />
      </Citation>
    </Section>
  );
}

function useColumns(withGemeente: boolean): Column<Steekproef>[] {
  const { t } = useTranslation('toezicht');
  const { moment, number } = useFormat();
  const columns: (Column<Steekproef> | false)[] = [
    {
      key: 'getrokken',
      header: t('steekproeven.getrokken'),
      rowHeader: true,
      sortable: true,
      cell: (row) => <Link href={`/steekproeven/${row.id}`}>{moment(row.getrokkenOp)}</Link>,
    },
    withGemeente && {
      key: 'gemeente',
      header: t('field.gemeente'),
      sortable: true,
      cell: (row) => row.gemeenteNaam,
    },
    {
      key: 'omvang',
      header: t('steekproeven.omvang'),
      numeric: true,
      sortable: true,
      cell: (row) => number(row.omvang),
    },
    {
      key: 'populatie',
      header: t('steekproeven.populatie'),
      numeric: true,
      cell: (row) => number(row.populatie),
    },
    { key: 'zaad', header: t('steekproeven.zaad'), cell: (row) => row.zaad },
    { key: 'door', header: t('steekproeven.door'), sortable: true, cell: (row) => row.getrokkenDoor ?? '–' },
  ];
  return columns.filter((column) => column !== false);
}
