import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  FileField,
  Form,
  Link,
  Page,
  Section,
  Table,
} from '../../ui/index.ts';
import { listImports } from '../list-imports.ts';
import { uploadBestand } from '../upload-bestand.ts';
import type { Route } from './+types/imports.ts';
import { ImportStand } from './import-stand.tsx';
import { Sjabloon } from './sjabloon-uitleg.tsx';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => ({
  ...(await listImports(page.ctx, {})),
  id: randomUUID(),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const read = async (name: string) => {
    const file = form.file(name);
    return file && { naam: file.name, inhoud: new Uint8Array(await file.arrayBuffer()) };
  };
  const done = await tryForm(form, async () =>
    uploadBestand(page.ctx, {
      id: form.values._id ?? '',
      bestand: await read('bestand'),
      gasten: await read('gasten'),
    }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  return redirect(`/import/${done.result.id}`);
});

export default function Imports({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('bestandsimport');
  const { imports, locaties, id } = loaderData;
  return (
    <Page title={t('lijst.titel')} lead={t('lijst.lead')} failed={actionData !== undefined}>
      {locaties === 0 ? (
        <Alert kind="warning" title={t('lijst.geenLocatie')}>
          <ButtonLink href="/locaties">{t('lijst.naarLocaties')}</ButtonLink>
        </Alert>
      ) : (
        <Section title={t('lijst.kiesTitel')}>
          <Form submissionId={id} errors={actionData ?? null} files>
            <FileField
              name="bestand"
              label={t('lijst.bestand')}
              hint={t('lijst.bestandHint')}
              accept=".csv,.txt,.unl,.xlsx"
            />
            <FileField
              name="gasten"
              label={t('lijst.gasten')}
              hint={t('lijst.gastenHint')}
              accept=".csv,.txt,.unl,.xlsx"
              optional
            />
            <ActionGroup>
              <Button purpose="primary">{t('lijst.lees')}</Button>
            </ActionGroup>
          </Form>
          <Sjabloon />
          <Link href="/import/profielen" standalone>
            {t('profielen.open')}
          </Link>
        </Section>
      )}
      <Section title={t('lijst.eerder')}>
        <Table
          caption={t('lijst.eerder')}
          hideCaption
          columns={useColumns()}
          rows={imports}
          rowKey={(row) => row.id}
          empty={<EmptyState>{t('lijst.leeg')}</EmptyState>}
        />
      </Section>
    </Page>
  );
}

type Rij = Route.ComponentProps['loaderData']['imports'][number];

function useColumns(): Column<Rij>[] {
  const { t } = useTranslation('bestandsimport');
  const { moment, number } = useFormat();
  return [
    {
      key: 'bestand',
      header: t('lijst.kolomBestand'),
      rowHeader: true,
      cell: ({ id, bestandsnaam, gastenbestand }) => (
        <Link href={`/import/${id}`}>{[bestandsnaam, gastenbestand].filter(Boolean).join(' + ')}</Link>
      ),
    },
    { key: 'op', header: t('lijst.kolomOp'), cell: (row) => moment(row.aangemaakt_op) },
    { key: 'stand', header: t('lijst.kolomStand'), cell: (row) => <ImportStand status={row.status} /> },
    { key: 'rijen', header: t('lijst.kolomRijen'), numeric: true, cell: (row) => number(row.rijen) },
    {
      key: 'geregistreerd',
      header: t('lijst.kolomGeregistreerd'),
      numeric: true,
      cell: ({ status, uitkomst }) => number(status === 'verwerkt' ? (uitkomst?.personen ?? 0) : 0),
    },
  ];
}
