import { useTranslation } from 'react-i18next';
import { Alert, DataList, Paragraph } from '../../ui/index.ts';

type GemaaktProps = { id: string; naam: string; bewijs: string; geheim: string | null };

/** What the machine needs to know; the secret is shown this once. */
export function Gemaakt({ id, naam, bewijs, geheim }: GemaaktProps) {
  const { t } = useTranslation('koppelingen');
  const explained =
    bewijs === 'sleutel'
      ? t('gemaakt.sleutelUitleg')
      : t(geheim === null ? 'gemaakt.al' : 'gemaakt.geheimUitleg');
  return (
    <Alert
      kind={geheim === null && bewijs !== 'sleutel' ? 'warning' : 'success'}
      title={t('gemaakt.titel', { naam })}
    >
      <Paragraph>{explained}</Paragraph>
      <DataList
        items={[
          { label: t('gemaakt.clientId'), value: <code className="od-code">{id}</code> },
          { label: t('gemaakt.geheim'), value: geheim && <code className="od-code">{geheim}</code> },
        ]}
      />
    </Alert>
  );
}
