import { useTranslation } from 'react-i18next';
import { type Vrijstelling as Soort, VRIJSTELLINGEN } from '../../beleid/verblijfsbelasting/vrijstelling.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  DateField,
  Details,
  Form,
  Paragraph,
  type RefusedForm,
  SelectField,
  Stack,
  Table,
  TextareaField,
} from '../../ui/index.ts';
import type { Locatievrijstelling } from '../read-vrijstellingen.ts';

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
  const { date } = useFormat();
  if (mogelijk.length === 0 && vastgelegd.length === 0) return null;
  const soorten = [...VRIJSTELLINGEN.filter((soort) => mogelijk.includes(soort)), 'geen' as const];
  return (
    <Details summary={t('vrijstellen.titel')} open={errors !== undefined}>
      <Stack gap="md">
        {vastgelegd.length > 0 && (
          <Table
            caption={t('vrijstellen.vastgelegd')}
            rows={vastgelegd}
            rowKey={(row) => row.vanaf}
            columns={[
              {
                key: 'soort',
                header: t('veld.soort'),
                rowHeader: true,
                cell: (row) => t(`vrijstelling.${row.soort}`),
              },
              {
                key: 'geldt',
                header: t('veld.geldt'),
                cell: (row) =>
                  row.tot === null
                    ? t('verordeningen.vanaf', { datum: date(row.vanaf) })
                    : t('verordeningen.vanTot', { van: date(row.vanaf), tot: date(row.tot) }),
              },
              { key: 'reden', header: t('veld.reden'), cell: (row) => row.reden },
            ]}
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
