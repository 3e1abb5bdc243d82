import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  Details,
  Form,
  Link,
  Paragraph,
  type RefusedForm,
  Row,
  Stack,
} from '../../ui/index.ts';

interface InhalenProps {
  /** Address of the month. */
  base: string;
  maand: string;
  /** Nights that nobody confirmed, oldest first. */
  nachten: readonly string[];
  errors?: RefusedForm;
}

/** Says what is missing, and makes up all of it or a night at a time. */
export function Inhalen({ base, maand, nachten, errors }: InhalenProps) {
  const { t } = useTranslation('nachtregister');
  const { date, month } = useFormat();
  const [first] = nachten;
  // Of one night among several it is said beside that night.
  const one = nachten.length > 1 ? nachten.find((nacht) => nacht === errors?.values.nacht) : undefined;
  return (
    <Alert kind="warning" title={t('nachten.ontbreken', { count: nachten.length, maand: month(maand) })}>
      <Stack gap="md">
        <Paragraph>{t('nachten.inhalenUitleg')}</Paragraph>
        <Form
          hidden={nachten.length === 1 ? { maand, nacht: first } : { maand }}
          errors={one === undefined ? errors : undefined}
        >
          <Row>
            <Button purpose="primary">
              {nachten.length === 1 && first
                ? t('nachten.inhalenNacht', { nacht: date(first) })
                : t('nachten.inhalenAlle', { count: nachten.length })}
            </Button>
            {nachten.length === 1 && first && (
              <Link href={`${base}/${first}`} standalone>
                {t('nachten.bekijk')}
              </Link>
            )}
          </Row>
        </Form>
        {nachten.length > 1 && (
          <Details summary={t('nachten.perNacht')} open={one !== undefined}>
            <ul className="od-plain-list">
              {nachten.map((nacht) => (
                <li key={nacht}>
                  <Row align="between">
                    <Link href={`${base}/${nacht}`} standalone>
                      {date(nacht)}
                    </Link>
                    <Form inline stay hidden={{ maand, nacht }} errors={one === nacht ? errors : undefined}>
                      <Button describedObject={date(nacht)}>{t('nachten.inhalen')}</Button>
                    </Form>
                  </Row>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Stack>
    </Alert>
  );
}
