import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { useFormat } from '../../platform/i18n/index.ts';
import { Link, Paragraph, Progress, Stack } from '../../ui/index.ts';
import type { Importbeeld } from '../show-import.ts';

const SECONDS = 2;

/** How far a job is. Looks again by itself, with JavaScript in place and without it by loading the page again. */
export function Bezig({ beeld: { status, rijen, gedaan } }: { beeld: Importbeeld }) {
  const { t } = useTranslation('bestandsimport');
  const { number } = useFormat();
  const { state, revalidate } = useRevalidator();
  // Counted from the last answer: on a busy machine the next question would cancel the one under way.
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(revalidate, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
  const judging = status === 'beoordelen';
  return (
    <Stack gap="md">
      <noscript>
        <meta httpEquiv="refresh" content={String(SECONDS)} />
      </noscript>
      <Progress
        label={t(judging ? 'bezig.beoordelen' : 'bezig.verwerken')}
        max={rijen}
        {...(judging && {
          value: gedaan,
          text: t('bezig.gedaan', { gedaan: number(gedaan), rijen: number(rijen) }),
        })}
      />
      <Paragraph>{t('bezig.blijven')}</Paragraph>
      <Link href="" standalone>
        {t('bezig.vernieuw')}
      </Link>
    </Stack>
  );
}
