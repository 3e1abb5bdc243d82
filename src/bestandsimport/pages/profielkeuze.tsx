import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Details, Link, Paragraph, Stack } from '../../ui/index.ts';
import { GEEN_PROFIEL } from '../profiel.ts';
import type { Toewijsbeeld } from '../show-import.ts';

/** Which profile the columns are filled in by, and the others: links, so that nothing is sent by choosing. */
export function Profielkeuze({ beeld: { profiel, profielen } }: { beeld: Toewijsbeeld }) {
  const { t } = useTranslation('bestandsimport');
  const [params] = useSearchParams();
  if (profielen.length === 0) return null;
  const andere = profielen
    .filter(({ id }) => id !== profiel?.id)
    .sort((a, b) => Number(b.past) - Number(a.past));
  const href = (keuze: string) => {
    const search = new URLSearchParams(params);
    search.set('profiel', keuze);
    return `?${search}`;
  };
  return (
    <Stack gap="sm">
      <Paragraph>
        {profiel ? t('kolommen.profiel', { naam: profiel.naam }) : t('kolommen.geenProfiel')}
      </Paragraph>
      <Details summary={t('kolommen.anderProfiel')}>
        <Stack gap="sm">
          <Paragraph>{t('kolommen.anderUitleg')}</Paragraph>
          <ul>
            {andere.map(({ id, naam, past }) => (
              <li key={id}>
                <Link href={href(id)}>{past ? naam : t('kolommen.pastNiet', { naam })}</Link>
              </li>
            ))}
            {profiel && (
              <li>
                <Link href={href(GEEN_PROFIEL)}>{t('kolommen.zonderProfiel')}</Link>
              </li>
            )}
          </ul>
        </Stack>
      </Details>
    </Stack>
  );
}
