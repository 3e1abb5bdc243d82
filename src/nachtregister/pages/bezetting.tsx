import { useTranslation } from 'react-i18next';
import { addDays, isIsoDate } from '../../platform/dates/iso-date.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { ButtonLink, EmptyState, Link, Paragraph, Section } from '../../ui/index.ts';
import { occupancyAhead, VOORUIT_NACHTEN, type Vooruit } from '../occupancy-ahead.ts';
import type { Route } from './+types/bezetting.ts';
import { BezettingPerBed } from './bezetting-per-bed.tsx';
import { BezettingPerDag } from './bezetting-per-dag.tsx';
import { LocatiePagina } from './locatie-pagina.tsx';
import { ZonderBed } from './zonder-bed.tsx';

export const loader = pageLoader(({ params, request }: Route.LoaderArgs, page) => {
  const vanaf = new URL(request.url).searchParams.get('vanaf');
  return occupancyAhead(page.ctx, { locatie: params.id, vanaf: isIsoDate(vanaf) ? vanaf : undefined });
});

export default function Bezetting({ loaderData: ahead }: Route.ComponentProps) {
  const { huis, nachten, bedden, zonderBed } = ahead;
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const first = nachten[0] ?? huis.nacht;
  const last = nachten.at(-1) ?? huis.nacht;
  return (
    <LocatiePagina
      huis={huis}
      title={t('bezetting.titelVan', { locatie: huis.naam })}
      lead={t('bezetting.periode', { van: date(first), tot: date(last) })}
    >
      <AndereDagen ahead={ahead} />
      {bedden.length === 0 ? (
        <EmptyState
          action={
            <ButtonLink href={`/locaties/${huis.locatie}/kamers`}>{t('bezetting.kamersMaken')}</ButtonLink>
          }
        >
          {t('bezetting.geenKamers')}
        </EmptyState>
      ) : (
        <Section title={t('bezetting.plan')}>
          <Paragraph>{t('bezetting.uitleg')}</Paragraph>
          <BezettingPerBed ahead={ahead} />
        </Section>
      )}
      {bedden.length > 0 && zonderBed.length > 0 && <ZonderBed mensen={zonderBed} />}
      <BezettingPerDag ahead={ahead} />
    </LocatiePagina>
  );
}

/** Two weeks back, as far as tonight, and two weeks on. */
function AndereDagen({ ahead: { huis, nachten } }: { ahead: Vooruit }) {
  const { t } = useTranslation('nachtregister');
  const first = nachten[0] ?? huis.nacht;
  const base = `/locaties/${huis.locatie}/bezetting`;
  const earlier = addDays(first, -VOORUIT_NACHTEN);
  return (
    <nav aria-label={t('bezetting.andere')} className="od-row">
      {first > huis.nacht && (
        <Link href={earlier > huis.nacht ? `${base}?vanaf=${earlier}` : base} standalone>
          {t('bezetting.eerder')}
        </Link>
      )}
      <Link href={`${base}?vanaf=${addDays(first, VOORUIT_NACHTEN)}`} standalone>
        {t('bezetting.later')}
      </Link>
    </nav>
  );
}
