import { useTranslation } from 'react-i18next';
import { DataList, Details, Link, Paragraph, Row, Stack } from '../../ui/index.ts';
import { SJABLOON } from '../sjabloon.ts';
import { SJABLOONTALEN } from '../sjabloontalen.ts';

/** Each language by its own name: who reads it knows it so. */
const EIGEN_NAAM = {
  nl: 'Nederlands',
  en: 'English',
  pl: 'Polski',
  ro: 'Română',
  bg: 'Български',
  hu: 'Magyar',
};

/** What a file should have in it, and an empty one to begin with. */
export function Sjabloon() {
  const { t } = useTranslation('bestandsimport');
  return (
    <Details summary={t('sjabloon.titel')}>
      <Stack gap="md">
        <Paragraph>{t('sjabloon.uitleg')}</Paragraph>
        <Paragraph>{t('sjabloon.xlsx')}</Paragraph>
        <Row>
          {SJABLOONTALEN.map((taal) => (
            <Link
              key={taal}
              href={`/import/sjabloon/xlsx?taal=${taal}`}
              icon="download"
              lang={taal}
              download
              standalone
            >
              {EIGEN_NAAM[taal]}
            </Link>
          ))}
        </Row>
        <Link href="/import/sjabloon/csv" icon="download" download standalone>
          {t('sjabloon.csv')}
        </Link>
        <DataList
          items={SJABLOON.map(({ veld }) => ({ label: t(`veld.${veld}`), value: t(`kolomuitleg.${veld}`) }))}
        />
        <Paragraph>{t('sjabloon.nooit')}</Paragraph>
      </Stack>
    </Details>
  );
}
