import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../platform/dates/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  DateField,
  Form,
  Paragraph,
  type RefusedForm,
  Section,
  Stack,
  TextField,
} from '../../ui/index.ts';
import type { Betaalcorrectie } from '../record-betaling.ts';

interface BetalingProps {
  betaaldOp: IsoDate | null;
  correcties: readonly Betaalcorrectie[];
  magVastleggen: boolean;
  vandaag: string;
  errors: RefusedForm | undefined;
}

/** The day of payment, from which the term to object runs, and what was recorded before. */
export function Betaling({ betaaldOp, correcties, magVastleggen, vandaag, errors }: BetalingProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date } = useFormat();
  const verbeteren = betaaldOp !== null;
  return (
    <Section title={t('betaling.titel')}>
      <Stack gap="md">
        {correcties.map(({ id, betaaldOp: eerder, op, reden }) => (
          <Paragraph key={id}>
            {t('betaling.eerder', { eerder: date(eerder), op: date(op), reden })}
          </Paragraph>
        ))}
        {magVastleggen && (
          <>
            <Paragraph>{t(verbeteren ? 'betaling.verbeteren' : 'betaling.uitleg')}</Paragraph>
            <Form key={`${betaaldOp} ${correcties.length}`} errors={errors}>
              <DateField name="betaaldOp" label={t('veld.betaaldOp')} max={vandaag} />
              {verbeteren && (
                <TextField name="reden" label={t('betaling.reden')} width="wide" maxLength={500} />
              )}
              <div>
                <Button purpose="secondary" name="actie" value="betaling">
                  {t(verbeteren ? 'betaling.knopVerbeteren' : 'betaling.knop')}
                </Button>
              </div>
            </Form>
          </>
        )}
      </Stack>
    </Section>
  );
}
