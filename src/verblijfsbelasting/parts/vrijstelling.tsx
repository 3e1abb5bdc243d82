import { useTranslation } from 'react-i18next';
import { type Vrijstelling as Soort, VRIJSTELLINGEN } from '../../beleid/verblijfsbelasting/vrijstelling.ts';
import {
  Button,
  DateField,
  Details,
  Form,
  Paragraph,
  type RefusedForm,
  SelectField,
  Stack,
  TextareaField,
} from '../../ui/index.ts';
import type { Locatievrijstelling } from '../read-vrijstellingen.ts';
import { Dagentabel } from './dagentabel.tsx';

interface VrijstellingProps {
  vastgelegd: readonly Locatievrijstelling[];
  /** What the ordinance has. */
  mogelijk: readonly Soort[];
  vanaf: string;
  errors?: RefusedForm | undefined;
}

/** What the location was recorded as, and from which day it is something else. Nothing where the ordinance has none. */
export function Vrijstelling({ vastgelegd, mogelijk, vanaf, errors }: VrijstellingProps) {
  const { t } = useTranslation('verblijfsbelasting');
  if (mogelijk.length === 0 && vastgelegd.length === 0) return null;
  const soorten = [...VRIJSTELLINGEN.filter((soort) => mogelijk.includes(soort)), 'geen' as const];
  return (
    <Details summary={t('vrijstellen.titel')} open={errors !== undefined}>
      <Stack gap="md">
        {vastgelegd.length > 0 && (
          <Dagentabel
            caption={t('vrijstellen.vastgelegd')}
            rows={vastgelegd}
            header={t('veld.soort')}
            cell={(row) => t(`vrijstelling.${row.soort}`)}
          />
        )}
        <Form values={{ vanaf }} errors={errors} prefix="vrijstelling-">
          <Paragraph>{t('vrijstellen.uitleg')}</Paragraph>
          <SelectField
            name="soort"
            label={t('veld.vrijgesteld')}
            placeholder={t('vrijstellen.kies')}
            options={soorten.map((value) => ({ value, label: t(`vrijstelling.${value}`) }))}
          />
          <DateField name="vanaf" label={t('plicht.vanaf')} />
          <TextareaField name="reden" label={t('veld.reden')} rows={2} maxLength={500} />
          <div>
            <Button purpose="primary" name="actie" value="vrijstelling">
              {t('vrijstellen.knop')}
            </Button>
          </div>
        </Form>
      </Stack>
    </Details>
  );
}
