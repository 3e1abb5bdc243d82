import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  ButtonLink,
  type Column,
  DataList,
  Details,
  ExportLinks,
  Link,
  Page,
  Paragraph,
  Section,
  Table,
} from '../../ui/index.ts';
import { showSteekproef, type Trekking } from '../show-steekproef.ts';
import type { Route } from './+types/steekproef.ts';
import { Bezetting } from './bezetting.tsx';
import { ToestandBadge } from './toestand-badge.tsx';

export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) =>
  showSteekproef(page.ctx, {
    id: params.id,
    controle: new URL(request.url).searchParams.get('controle') === 'ja',
  }),
);

export default function SteekproefPage({
  loaderData: { steekproef, getrokken, controle },
}: Route.ComponentProps) {
  const { t } = useTranslation('toezicht');
  const { date, moment } = useFormat();
  const columns = useColumns();
  const rows = getrokken.map((row, index) => ({ ...row, nummer: index + 1 }));
  return (
    <Page
      title={t('steekproeven.een', { datum: date(steekproef.peildatum) })}
      breadcrumb={[{ href: '/steekproeven', label: t('steekproeven.title') }]}
      actions={<ButtonLink href="?controle=ja">{t('steekproeven.controle')}</ButtonLink>}
    >
      {controle !== null && (
        <Alert
          kind={controle ? 'success' : 'error'}
          title={t(controle ? 'steekproeven.controleGoed' : 'steekproeven.controleFout')}
        >
          {t(controle ? 'steekproeven.controleGoedTekst' : 'steekproeven.controleFoutTekst')}
        </Alert>
      )}
      <Section
        title={t('steekproeven.locaties')}
        actions={<ExportLinks path={`/steekproeven/${steekproef.id}/bestand`} />}
      >
        <Table
          caption={t('steekproeven.locaties')}
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={(row) => row.locatie}
        />
      </Section>
      <DataList
        items={[
          { label: t('field.gemeente'), value: steekproef.gemeenteNaam },
          { label: t('steekproeven.getrokken'), value: moment(steekproef.getrokkenOp) },
          { label: t('steekproeven.door'), value: steekproef.getrokkenDoor },
          { label: t('steekproeven.omvang'), value: steekproef.omvang },
          {
            label: t('steekproeven.populatie'),
            value: t('steekproeven.populatieAantal', { count: steekproef.populatie }),
          },
          { label: t('steekproeven.zaad'), value: steekproef.zaad },
        ]}
      />
      <Details summary={t('steekproeven.methode')}>
        <Paragraph>{t('steekproeven.methodeTekst')}</Paragraph>
      </Details>
    </Page>
  );
}

type Drawn = Trekking['getrokken'][number] & { nummer: number };

function useColumns(): Column<Drawn>[] {
  const { t } = useTranslation('toezicht');
  return [
    { key: 'nummer', header: t('steekproeven.volgorde'), cell: (row) => row.nummer },
    {
      key: 'locatie',
      header: t('field.locatie'),
      rowHeader: true,
      cell: (row) => <Link href={`/toezicht/locaties/${row.locatie}`}>{row.naam}</Link>,
    },
    { key: 'adres', header: t('field.adres'), cell: (row) => row.adres },
    { key: 'huisvester', header: t('field.huisvester'), cell: (row) => row.organisatieNaam },
    {
      key: 'vanavond',
      header: t('steekproeven.vanavond'),
      cell: (row) => (row.avond ? <Bezetting avond={row.avond} /> : t('steekproeven.nietInGebruik')),
    },
    {
      key: 'toestand',
      header: t('field.toestand'),
      cell: (row) => (row.avond ? <ToestandBadge toestand={row.avond.toestand} /> : '–'),
    },
  ];
}
