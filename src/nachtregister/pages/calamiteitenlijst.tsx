import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  DataList,
  EmptyState,
  Link,
  Paragraph,
  PrintButton,
  Section,
  StatusBadge,
} from '../../ui/index.ts';
import { type Aanwezige, type Calamiteitenlijst, calamiteitenlijst } from '../calamiteitenlijst.ts';
import { useKeptList } from '../offline/use-kept-list.ts';
import type { Route } from './+types/calamiteitenlijst.ts';
import { LocatiePagina } from './locatie-pagina.tsx';
import { PerKamerTabel } from './per-kamer.tsx';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) =>
  calamiteitenlijst(page.ctx, { locatie: params.id }),
);

/** Without a connection the page is loaded as a document: the service worker then shows what it kept. */
export async function clientLoader({ request, serverLoader }: Route.ClientLoaderArgs) {
  try {
    return await serverLoader();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    location.assign(new URL(request.url).pathname);
    return new Promise<never>(() => {});
  }
}

export default function CalamiteitenlijstPagina({ loaderData: lijst }: Route.ComponentProps) {
  const { huis, gemaakt_op, aanwezigen, weg } = lijst;
  const { t } = useTranslation('nachtregister');
  const { moment } = useFormat();
  const path = `/locaties/${huis.locatie}/calamiteitenlijst`;
  const kept = useKeptList(path, gemaakt_op);
  return (
    <LocatiePagina huis={huis} title={t('calamiteiten.titelVan', { locatie: huis.naam })}>
      <div data-offline hidden>
        <Alert kind="warning" title={t('calamiteiten.geenVerbinding', { moment: moment(gemaakt_op) })}>
          <Paragraph>{t('calamiteiten.geenVerbindingUitleg')}</Paragraph>
          <Link href={path} document standalone>
            {t('calamiteiten.opnieuw')}
          </Link>
        </Alert>
      </div>
      <PrintButton instructions={t('calamiteiten.printUitleg')}>{t('calamiteiten.print')}</PrintButton>
      <Feiten lijst={lijst} />
      <Section title={t('calamiteiten.inHuis')}>
        <PerKamerTabel
          caption={t('calamiteiten.caption')}
          people={aanwezigen}
          person={(one) => <Persoon aanwezige={one} />}
          empty={<EmptyState>{t('calamiteiten.leeg')}</EmptyState>}
        />
      </Section>
      {weg.length > 0 && (
        <Section title={t('calamiteiten.weg')}>
          <Paragraph>{t('calamiteiten.wegUitleg')}</Paragraph>
          <PerKamerTabel
            caption={t('calamiteiten.weg')}
            people={weg}
            person={(one) => <Persoon aanwezige={one} />}
          />
        </Section>
      )}
      <div className="od-no-print" aria-live="polite">
        {kept && <Paragraph muted>{t('calamiteiten.bewaard')}</Paragraph>}
      </div>
    </LocatiePagina>
  );
}

function Feiten({ lijst: { huis, gemaakt_op, aanwezigen, weg } }: { lijst: Calamiteitenlijst }) {
  const { t } = useTranslation('nachtregister');
  const { moment, number } = useFormat();
  const minors = aanwezigen.filter(({ meereizend }) => meereizend === 'minderjarig_kind').length;
  const items = [
    { label: t('calamiteiten.aantal'), value: <strong>{number(aanwezigen.length)}</strong> },
    { label: t('calamiteiten.minderjarig'), value: number(minors) },
    { label: t('calamiteiten.wegAantal'), value: number(weg.length) },
    { label: t('calamiteiten.stand'), value: moment(gemaakt_op) },
    {
      label: t('calamiteiten.adres'),
      value: `${huis.straat} ${huis.huisnummer}, ${huis.woonplaats}`,
    },
    {
      label: t('calamiteiten.contact'),
      value: (
        <>
          {huis.contact_naam},{' '}
          <Link href={`tel:${huis.contact_telefoon}`} document>
            {huis.contact_telefoon}
          </Link>
        </>
      ),
    },
  ];
  return <DataList items={items} />;
}

/** A box to tick on paper, the name, the bed, and what to know of this person. */
function Persoon({ aanwezige: { naam, slaapplaats, meereizend, weg } }: { aanwezige: Aanwezige }) {
  const { t } = useTranslation('nachtregister');
  return (
    <>
      <span className="od-print-only od-tick" aria-hidden="true" />
      <span>{naam}</span>
      {slaapplaats && <span className="od-muted"> {slaapplaats}</span>}{' '}
      {meereizend !== 'nee' && (
        <StatusBadge status={meereizend === 'minderjarig_kind' ? 'warning' : 'neutral'}>
          {t(`calamiteiten.meereizend.${meereizend}`)}
        </StatusBadge>
      )}
      {weg && <StatusBadge status="info">{t('calamiteiten.isWeg')}</StatusBadge>}
    </>
  );
}
