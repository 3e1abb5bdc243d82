import { useTranslation } from 'react-i18next';
import { ADRESOORDELEN } from '../../beleid/inschrijving/adrescontrole.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  type Column,
  Columns,
  EmptyState,
  ExportLinks,
  Figure,
  Link,
  Page,
  Paragraph,
  Section,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import { type Adresbevinding, showAdrescontrole } from '../adrescontrole/show-adrescontrole.ts';
import { OORDEEL_LOOK } from '../look.ts';
import type { Route } from './+types/adrescontrole.ts';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) =>
  showAdrescontrole(page.ctx, { id: params.controle }),
);

export default function AdrescontrolePagina({ loaderData: { controle, bevindingen } }: Route.ComponentProps) {
  const { t } = useTranslation('inschrijving');
  const { date, number } = useFormat();
  const { id, soort, peildatum, rijen, onleesbaar, aantallen } = controle;
  const found = ADRESOORDELEN.filter((oordeel) => aantallen[oordeel] !== undefined);
  return (
    <Page
      title={t('adres.van', { soort: t(`adres.soorten.${soort}`), dag: date(peildatum) })}
      lead={t('adres.resultaatLead', { rijen: number(rijen), onleesbaar: number(onleesbaar) })}
      breadcrumb={[{ href: '/adrescontrole', label: t('adres.titel') }]}
    >
      <Columns>
        {found.map((oordeel) => (
          <Figure
            key={oordeel}
            value={number(aantallen[oordeel] ?? 0)}
            label={t(`adres.oordelen.${oordeel}`)}
          />
        ))}
      </Columns>
      <Section title={t('adres.resultaat')}>
        <Table
          caption={t('adres.resultaat')}
          hideCaption
          rows={bevindingen}
          rowKey={({ nummer }) => String(nummer)}
          empty={<EmptyState>{t('adres.niets')}</EmptyState>}
          columns={useColumns(peildatum, soort)}
        />
        {bevindingen.length > 0 && <ExportLinks path={`/adrescontrole/${id}/bestand`} />}
      </Section>
    </Page>
  );
}

function useColumns(peildatum: string, soort: 'brp' | 'leegstand'): Column<Adresbevinding>[] {
  const { t } = useTranslation('inschrijving');
  const { date, number } = useFormat();
  const count = (value: number | null) => (value === null ? '–' : number(value));
  const columns: (Column<Adresbevinding> | false)[] = [
    {
      key: 'adres',
      header: t('adres.adres'),
      rowHeader: true,
      cell: ({ locatie, locatieNaam, adres }) =>
        locatie === null ? (
          adres
        ) : (
          <>
            <Link href={`/toezicht/locaties/${locatie}`}>{locatieNaam}</Link>
            <br />
            <span className="od-muted">{adres}</span>
          </>
        ),
    },
    {
      key: 'oordeel',
      header: t('adres.oordeel'),
      cell: ({ oordeel, signaal, signaalNieuw }) => (
        <>
          <StatusBadge status={OORDEEL_LOOK[oordeel]}>{t(`adres.oordelen.${oordeel}`)}</StatusBadge>
          {oordeel !== 'klopt' && <Paragraph muted>{t(`adres.uitleg.${oordeel}`)}</Paragraph>}
          {signaal !== null && (
            <Link href={`/signalen/${signaal}`}>
              {t(signaalNieuw ? 'adres.signaalNieuw' : 'adres.signaalOpen')}
            </Link>
          )}
        </>
      ),
    },
    soort === 'brp' && {
      key: 'inBrp',
      header: t('adres.inBrp'),
      numeric: true,
      cell: ({ inBrp }) => count(inBrp),
    },
    {
      key: 'inRegister',
      header: t('adres.inRegister'),
      numeric: true,
      cell: ({ inRegister }) => count(inRegister),
    },
    soort === 'brp' && {
      key: 'hoort',
      header: t('adres.hoortInBrp'),
      numeric: true,
      cell: ({ hoortInBrp }) => count(hoortInBrp),
    },
    { key: 'maximum', header: t('adres.maximum'), numeric: true, cell: ({ maximum }) => count(maximum) },
    {
      key: 'vergunning',
      header: t('adres.vergunning'),
      cell: ({ locatie, vergunningTot: tot }) => {
        if (locatie === null) return '–';
        if (tot === null) return t('adres.vergunningGeen');
        return t(tot < peildatum ? 'adres.vergunningVerlopen' : 'adres.vergunningTot', { dag: date(tot) });
      },
    },
  ];
  return columns.filter((column) => column !== false);
}
