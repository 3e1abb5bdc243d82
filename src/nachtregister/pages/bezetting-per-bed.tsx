import { useTranslation } from 'react-i18next';
import { addDays, daysBetween } from '../../platform/dates/iso-date.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Icon, Link, Timeline, type TimelineCell, VisuallyHidden } from '../../ui/index.ts';
import type { Bezetting, Vooruit } from '../occupancy-ahead.ts';

/** Every bed with its nights: who is in it, who comes, when it is free. */
export function BezettingPerBed({ ahead: { nachten, bedden } }: { ahead: Vooruit }) {
  const { t } = useTranslation('nachtregister');
  const { date, weekday } = useFormat();
  const period = usePeriod();
  const cell = (one: Bezetting): TimelineCell => ({
    key: one.van,
    days: daysBetween(one.van, one.tot),
    period: period(one),
    tone: one.status === null ? 'free' : one.status === 'verwacht' ? 'expected' : 'taken',
    content: <Inhoud bezetting={one} />,
  });
  return (
    <Timeline
      caption={t('bezetting.plan')}
      rowLabel={t('bezetting.slaapplaats')}
      days={nachten.map((nacht) => ({
        key: nacht,
        weekday: weekday(nacht),
        label: date(nacht).split(' ').slice(1, 3).join(' '),
      }))}
      rows={bedden.map(({ id, kamer, naam, bezetting }) => ({
        key: id ?? '',
        header: (
          <>
            <strong>{kamer}</strong> {naam}
          </>
        ),
        cells: bezetting.map(cell),
      }))}
    />
  );
}

/** The nights of a row of nights in words; without an end when it goes on after what is shown. */
export function usePeriod(): (one: Bezetting) => string {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  return ({ van, tot, verder }) => {
    const last = addDays(tot, -1);
    if (verder) return t('bezetting.vanaf', { van: date(van) });
    return last === van ? date(van) : t('bezetting.vanTot', { van: date(van), tot: date(last) });
  };
}

function Inhoud({ bezetting: { verblijf, naam, status, verder } }: { bezetting: Bezetting }) {
  const { t } = useTranslation('nachtregister');
  if (verblijf === null) return t('bezetting.vrij');
  return (
    <>
      <Link href={`/verblijven/${verblijf}`}>{naam}</Link>
      {status === 'verwacht' && <> ({t('bezetting.verwacht')})</>}
      {verder && (
        <>
          {' '}
          <Icon name="right" />
          <VisuallyHidden>{t('bezetting.verder')}</VisuallyHidden>
        </>
      )}
    </>
  );
}
