import { useTranslation } from 'react-i18next';
import {
  ActionGroup,
  Button,
  Form,
  Paragraph,
  RadioGroup,
  type RefusedForm,
  TextField,
} from '../../ui/index.ts';
import { GEMEENTEROLLEN } from '../gemeenterollen.ts';

/** Asks somebody by mail to work for the gemeente. */
export function Uitnodigen({
  gemeente,
  submission,
  errors,
}: {
  gemeente: string;
  submission: string;
  errors?: RefusedForm;
}) {
  const { t } = useTranslation('beheer');
  return (
    <Form submissionId={submission} errors={errors} hidden={{ gemeente }}>
      <Paragraph>{t('gebruikers.uitnodigenUitleg')}</Paragraph>
      <TextField name="email" label={t('gebruikers.emailLabel')} type="email" autoComplete="off" />
      <RadioGroup
        name="rol"
        label={t('gebruikers.rol')}
        options={GEMEENTEROLLEN.map((value) => ({
          value,
          label: t(`rol.${value}`),
          hint: t(`rolUitleg.${value}`),
        }))}
      />
      <ActionGroup>
        <Button purpose="primary" name="actie" value="uitnodigen">
          {t('gebruikers.verstuur')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
