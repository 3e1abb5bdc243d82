import { useTranslation } from 'react-i18next';
import { koppelscopes } from '../../beleid/koppelscopes.ts';
import { useLanguage, useText } from '../../platform/i18n/index.ts';
import {
  Button,
  CheckboxGroup,
  Form,
  RadioGroup,
  type RefusedForm,
  Section,
  SelectField,
  TextareaField,
  TextField,
} from '../../ui/index.ts';
import type { Mogelijk } from '../list-koppelingen.ts';

interface FormulierProps {
  mogelijk: Mogelijk;
  verzoek: string;
  errors: RefusedForm | null;
}

/** A new machine client: its name, what it may do, and how it proves who it is. */
export function KoppelingFormulier({ mogelijk: { rollen, gemeenten }, verzoek, errors }: FormulierProps) {
  const { t } = useTranslation('koppelingen');
  const text = useText();
  const language = useLanguage();
  const scopes = [...new Set(rollen.flatMap((one) => one.scopes))];
  const [first] = rollen;
  const named = (scope: (typeof scopes)[number]) => {
    const roles = rollen
      .filter((one) => one.scopes.includes(scope))
      .map(({ rol }) => text(`ui:roles.${rol}`));
    return {
      value: scope,
      label: koppelscopes[scope].naam[language],
      // With one role to choose from there is nothing to tell apart.
      ...(rollen.length > 1 && { hint: roles.join(', ') }),
    };
  };
  return (
    <Section title={t('nieuw')}>
      <Form
        submissionId={verzoek}
        errors={errors}
        values={{ bewijs: 'geheim', rol: first?.rol ?? '', gemeente: gemeenten[0]?.code ?? '' }}
      >
        <TextField name="naam" label={t('velden.naam')} hint={t('velden.naamHint')} autoComplete="off" />
        {gemeenten.length > 1 && (
          <SelectField
            name="gemeente"
            label={t('velden.gemeente')}
            options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        )}
        {rollen.length > 1 && (
          <RadioGroup
            name="rol"
            label={t('velden.rol')}
            options={rollen.map(({ rol }) => ({ value: rol, label: text(`ui:roles.${rol}`) }))}
          />
        )}
        <CheckboxGroup
          name="scopes"
          label={t('velden.scopes')}
          hint={t('velden.scopesHint')}
          options={scopes.map(named)}
        />
        <RadioGroup
          name="bewijs"
          label={t('velden.bewijs')}
          options={(['geheim', 'sleutel'] as const).map((value) => ({ value, label: t(`bewijs_${value}`) }))}
        />
        <TextareaField name="sleutel" label={t('velden.sleutel')} hint={t('velden.sleutelHint')} optional />
        <div>
          <Button purpose="primary" name="actie" value="maken">
            {t('maken')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
