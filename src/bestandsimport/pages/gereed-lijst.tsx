import { useTranslation } from 'react-i18next';
import { Paragraph, Table } from '../../ui/index.ts';
import { EXTRA_GEGEVENS } from '../betekenis.ts';
import { GEREED } from '../gereed.ts';

/** Files that are read without anything to set: what each needs, and what comes out of it. */
export function GereedLijst() {
  const { t } = useTranslation('bestandsimport');
  const veldnaam = (veld: (typeof GEREED)[number]['geeft'][number]) =>
    EXTRA_GEGEVENS.some((extra) => extra === veld)
      ? t('profielen.alsGevraagd', { veld: t(`veld.${veld}`) })
      : t(`veld.${veld}`);
  return (
    <>
      <Paragraph>{t('profielen.gereedUitleg')}</Paragraph>
      <Table
        caption={t('profielen.gereed')}
        hideCaption
        rows={GEREED}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'programma',
            header: t('profielen.programma'),
            rowHeader: true,
            cell: ({ id }) => t(`gereed.${id}.naam`),
          },
          { key: 'nodig', header: t('profielen.nodig'), cell: ({ id }) => t(`gereed.${id}.nodig`) },
          {
            key: 'geeft',
            header: t('profielen.geeft'),
            cell: ({ geeft }) => (geeft.length === 0 ? t('profielen.niets') : geeft.map(veldnaam).join(', ')),
          },
        ]}
      />
    </>
  );
}
