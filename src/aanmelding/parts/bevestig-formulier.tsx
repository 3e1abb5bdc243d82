import { useTranslation } from 'react-i18next';
import {
  useVeldLabels,
  VeldBed,
  VeldDocument,
  VeldenExtra,
  VeldenPersoon,
  VeldenVerder,
} from '../../nachtregister/velden/index.ts';
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
} from '../../ui/index.ts';
import type { AanmeldingGetoond } from '../show-aanmelding.ts';
import { WieIsHet } from './wie-is-het.tsx';

interface Props {
  getoond: AanmeldingGetoond;
  keuzes: Parameters<typeof VeldenPersoon>[0]['keuzes'] &
    Parameters<typeof VeldenVerder>[0]['keuzes'] &
    Parameters<typeof VeldenExtra>[0]['keuzes'];
  errors: RefusedForm | undefined;
}

/** What the guest entered, to hold beside the document, correct and confirm. How it was seen is never filled in before. */
export function BevestigFormulier({ getoond: { aanmelding, inchecken, bekenden }, keuzes, errors }: Props) {
  const { t } = useTranslation('aanmelding');
  const labels = useVeldLabels();
  const twice = errors?.issues.some(({ code }) => code === 'staat_al_ingeschreven');
  return (
    <Form
      hidden={{ actie: 'bevestigen' }}
      values={{
        ...aanmelding,
        verwacht_vertrek: aanmelding.verwachtVertrek ?? '',
        werkgever: aanmelding.werkgever ?? '',
        geboortedatum: aanmelding.geboortedatum ?? '',
        nationaliteit: aanmelding.nationaliteit ?? '',
        persoon: '',
      }}
      errors={errors}
      labels={labels}
    >
      {twice && <CheckboxField name="andere_persoon" label={t('een.anderePersoon')} />}
      <WieIsHet bekenden={bekenden} />
      <VeldenPersoon keuzes={keuzes} />
      <VeldDocument />
      <VeldenExtra velden={inchecken.velden} keuzes={keuzes} />
      <Fieldset legend={t('een.verblijf')}>
        <Columns>
          <DateField name="aankomst" label={t('een.aankomst')} />
          <DateField name="verwacht_vertrek" label={t('een.vertrek')} optional />
          <VeldBed bedden={inchecken.bedden} />
        </Columns>
      </Fieldset>
      <Details summary={t('een.meer')} open={errors?.issues.some(({ path }) => MEER.includes(path))}>
        <VeldenVerder keuzes={keuzes} />
      </Details>
      <ActionGroup>
        <Button purpose="primary">{t('een.bevestig')}</Button>
      </ActionGroup>
    </Form>
  );
}

const MEER = ['taal', 'werkgever', 'meereizend'];
