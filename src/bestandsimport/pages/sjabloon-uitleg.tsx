import { useTranslation } from 'react-i18next';
import { DataList, Details, Link, Paragraph, Row, Stack } from '../../ui/index.ts';
import { SJABLOON } from '../sjabloon.ts';

/** What a file should have in it, and an empty one to begin with. */
export function Sjabloon() {
  const { t } = useTranslation('bestandsimport');
  return (
    <Details summary={t('sjabloon.titel')}>
      <Stack gap="md">
        <Paragraph>{t('sjabloon.uitleg')}</Paragraph>
        <Row>
          <Link href="/import/sjabloon/csv" icon="download" download standalone>
            {t('sjabloon.csv')}
          </Link>
          <Link href="/import/sjabloon/xlsx" icon="download" download standalone>
            {t('sjabloon.xlsx')}
          </Link>
        </Row>
        <DataList
          items={SJABLOON.map(({ veld }) => ({ label: t(`veld.${veld}`), value: t(`kolomuitleg.${veld}`) }))}
        />
        <Paragraph>{t('sjabloon.nooit')}</Paragraph>
      </Stack>
    </Details>
  );
}
