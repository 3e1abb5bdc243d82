import { useTranslation } from 'react-i18next';
import { Button, DateField, Form, Paragraph, type RefusedForm, Section, Stack } from '../../ui/index.ts';

interface BetalingProps {
  vandaag: string;
  errors: RefusedForm | undefined;
}

/** The day of payment, from which the term to object runs. */
export function Betaling({ vandaag, errors }: BetalingProps) {
  const { t } = useTranslation('verblijfsbelasting');
  return (
    <Section title={t('betaling.titel')}>
      <Stack gap="md">
        <Paragraph>{t('betaling.uitleg')}</Paragraph>
        <Form errors={errors}>
          <DateField name="betaaldOp" label={t('veld.betaaldOp')} max={vandaag} />
          <div>
            <Button purpose="secondary" name="actie" value="betaling">
              {t('betaling.knop')}
            </Button>
          </div>
        </Form>
      </Stack>
    </Section>
  );
}
