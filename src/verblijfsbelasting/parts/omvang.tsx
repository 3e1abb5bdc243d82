import { useTranslation } from 'react-i18next';
import {
  Button,
  DateField,
  Details,
  Form,
  NumberField,
  Paragraph,
  type RefusedForm,
  Stack,
  TextareaField,
} from '../../ui/index.ts';
import type { Locatieomvang } from '../set-omvang.ts';
import { Dagentabel } from './dagentabel.tsx';

interface OmvangProps {
  vastgesteld: readonly Locatieomvang[];
  forfait: boolean;
  vanaf: string;
  errors?: RefusedForm | undefined;
}

/** What was found of beds and rooms, and a form to record it. Nothing where there is no flat rate that goes by it. */
export function Omvang({ vastgesteld, forfait, vanaf, errors }: OmvangProps) {
  const { t } = useTranslation('verblijfsbelasting');
  if (!forfait && vastgesteld.length === 0) return null;
  return (
    <Details summary={t('omvang.titel')} open={errors !== undefined}>
      <Stack gap="md">
        {vastgesteld.length > 0 && (
          <Dagentabel
            caption={t('omvang.vastgesteld')}
            rows={vastgesteld}
            header={t('omvang.omvang')}
            cell={({ omvang }) =>
              omvang === null
                ? t('omvang.register')
                : `${t('omvang.bedden', { count: omvang.slaapplaatsen })}, ${t('omvang.aantalKamers', { count: omvang.kamers })}`
            }
          />
        )}
        <Form values={{ vanaf }} errors={errors} prefix="omvang-">
          <Paragraph>{t('omvang.uitleg')}</Paragraph>
          <NumberField name="slaapplaatsen" label={t('omvang.slaapplaatsen')} optional />
          <NumberField name="kamers" label={t('omvang.kamers')} optional />
          <DateField name="vanaf" label={t('plicht.vanaf')} />
          <DateField name="tot" label={t('omvang.tot')} hint={t('omvang.totHint')} optional />
          <TextareaField name="reden" label={t('veld.reden')} rows={2} maxLength={500} />
          <div>
            <Button purpose="primary" name="actie" value="omvang">
              {t('omvang.knop')}
            </Button>
          </div>
        </Form>
      </Stack>
    </Details>
  );
}
