import { useTranslation } from 'react-i18next';
import {
  ActionGroup,
  Button,
  DateField,
  Fieldset,
  Form,
  type FormValues,
  type RefusedForm,
  TextField,
} from '../../ui/index.ts';

/** The settings of a gemeente. `uren`: between which the closing hour may be, `06:00`. */
export function InstellingenFormulier({
  gemeente,
  uren,
  errors,
}: {
  gemeente: FormValues & { code: string };
  uren: { van: string; tot: string };
  errors?: RefusedForm;
}) {
  const { t } = useTranslation('beheer');
  return (
    <Form values={gemeente} errors={errors} hidden={{ gemeente: gemeente.code }}>
      <Fieldset legend={t('instellingen.nacht')}>
        <TextField
          name="sluitingsuur"
          label={t('instellingen.sluitingsuur')}
          hint={t('instellingen.sluitingsuurHint', uren)}
          width="narrow"
          autoComplete="off"
        />
        <DateField
          name="nachtregister_vanaf"
          label={t('instellingen.vanaf')}
          hint={t('instellingen.vanafHint')}
        />
      </Fieldset>
      <Fieldset legend={t('instellingen.contact')}>
        <TextField name="email" label={t('instellingen.email')} type="email" />
        <TextField name="telefoon" label={t('instellingen.telefoon')} type="tel" />
        <TextField
          name="website"
          label={t('instellingen.website')}
          hint={t('instellingen.websiteHint')}
          type="url"
        />
        <TextField
          name="functionaris_gegevensbescherming"
          label={t('instellingen.fg')}
          hint={t('instellingen.fgHint')}
          width="wide"
        />
      </Fieldset>
      <ActionGroup>
        <Button purpose="primary" name="actie" value="bewaren">
          {t('instellingen.bewaar')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
