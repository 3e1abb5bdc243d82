import { useTranslation } from 'react-i18next';
import {
  Button,
  DateField,
  Form,
  NumberField,
  type RefusedForm,
  SelectField,
  TextareaField,
} from '../../ui/index.ts';
import type { Bewaring } from '../show-bewaren.ts';

interface Props {
  gemeente: string;
  soorten: readonly Bewaring[];
  /** First day that is proposed. */
  vanaf: string;
  errors: RefusedForm | undefined;
}

/** Sets the term of one kind of data, within its bounds. */
export function TermijnFormulier({ gemeente, soorten, vanaf, errors }: Props) {
  const { t } = useTranslation('privacy');
  const labels = {
    soort: t('kop.soort'),
    dagen: t('bewaren.dagen'),
    vanaf: t('bewaren.vanaf'),
    grondslag: t('bewaren.waarom'),
  };
  return (
    <Form hidden={{ gemeente }} errors={errors} labels={labels}>
      <SelectField
        name="soort"
        label={labels.soort}
        options={soorten.map((one) => ({ value: one.soort, label: t(`soort.${one.soort}`) }))}
      />
      <NumberField name="dagen" label={labels.dagen} />
      <DateField name="vanaf" label={labels.vanaf} defaultValue={vanaf} />
      <TextareaField name="grondslag" label={labels.grondslag} hint={t('bewaren.waaromHint')} />
      <div>
        <Button purpose="primary">{t('bewaren.bewaar')}</Button>
      </div>
    </Form>
  );
}
