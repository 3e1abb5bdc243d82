import { useTranslation } from 'react-i18next';
import {
  ActionGroup,
  Button,
  CheckboxField,
  Columns,
  DateField,
  Details,
  Fieldset,
  Form,
  type RefusedForm,
  Stack,
} from '../../ui/index.ts';
import type { Inchecken } from '../check-in-form.ts';
import { useVeldLabels } from './veld-labels.ts';
import {
  type Keuzes,
  VeldBed,
  VeldDocument,
  VeldenExtra,
  VeldenPersoon,
  VeldenVerder,
} from './verblijf-velden.tsx';

interface Props {
  inchecken: Inchecken;
  submissionId: string;
  keuzes: Keuzes;
  errors: RefusedForm | undefined;
}

/** The check-in: what art. 438 Sr asks, the bed, and what makes the work easier behind one press. */
export function InchekFormulier({ inchecken, submissionId, keuzes, errors }: Props) {
  const { t } = useTranslation('nachtregister');
  const labels = useVeldLabels();
  const { bekende, aankomst, bedden, velden } = inchecken;
  const twice = errors?.issues.some(({ code }) => code === 'staat_al_ingeschreven');
  return (
    <Form
      id="formulier"
      submissionId={submissionId}
      hidden={{ persoon: bekende?.persoon }}
      values={{
        aankomst,
        identiteit_vastgesteld: 'persoonlijk',
        meereizend: 'nee',
        ...(bekende && {
          naam: bekende.naam,
          woonplaats: bekende.woonplaats,
          land: bekende.land,
          taal: bekende.taal,
          werkgever: bekende.werkgever ?? '',
          documentsoort: bekende.documentsoort ?? '',
          meereizend: bekende.meereizend,
        }),
      }}
      errors={errors}
      labels={labels}
    >
      {twice && <CheckboxField name="andere_persoon" label={t('inchecken.anderePersoon')} />}
      <VeldenPersoon keuzes={keuzes} />
      <VeldDocument />
      <VeldenExtra velden={velden} keuzes={keuzes} />
      <Fieldset legend={t('inchecken.verblijf')}>
        <Stack gap="md">
          <Columns>
            <DateField name="aankomst" label={t('veld.aankomst')} hint={t('inchecken.aankomstHint')} />
            <DateField
              name="verwacht_vertrek"
              label={t('veld.verwacht_vertrek')}
              hint={t('inchecken.vertrekHint')}
              optional
            />
            <VeldBed bedden={bedden} />
          </Columns>
          <CheckboxField name="later" label={t('inchecken.later')} hint={t('inchecken.laterHint')} />
        </Stack>
      </Fieldset>
      <Details summary={t('inchecken.meer')} open={errors?.issues.some(({ path }) => MEER.includes(path))}>
        <VeldenVerder keuzes={keuzes} begin />
      </Details>
      <ActionGroup>
        <Button purpose="primary">{t('inchecken.incheck')}</Button>
      </ActionGroup>
    </Form>
  );
}

const MEER = ['taal', 'werkgever', 'meereizend'];
