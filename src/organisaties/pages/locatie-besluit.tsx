import { useTranslation } from 'react-i18next';
import { type PlanologischeStatus, planologischeStatussen } from '../../beleid/locatiestatus.ts';
import { useLanguage } from '../../platform/i18n/index.ts';
import {
  Button,
  Form,
  Paragraph,
  RadioGroup,
  type RefusedForm,
  Section,
  TextareaField,
} from '../../ui/index.ts';
import type { Locatie } from '../locatie.ts';

interface LocatieBesluitProps {
  locatie: Pick<Locatie, 'status' | 'planologische_status'>;
  /** Something about it is against the policy. */
  strijdig: boolean;
  errors: RefusedForm | null;
}

const STATUSSEN = Object.keys(planologischeStatussen) as PlanologischeStatus[];
const UITLEG = {
  vergund: 'vergund',
  overgangsregeling: 'overgang',
  bekend_niet_toegestaan: 'bekend',
} as const;

/** The form in which a gemeente decides on a location, or changes how one in the register stands. */
export function LocatieBesluit({
  locatie: { status, planologische_status },
  strijdig,
  errors,
}: LocatieBesluitProps) {
  const { t } = useTranslation('organisaties');
  const language = useLanguage();
  if (status === 'geweigerd')
    return (
      <Section title={t('aanvragen.besluit')}>
        <Paragraph>{t('aanvragen.wachtOpVoorstel')}</Paragraph>
      </Section>
    );
  const inRegister = status === 'goedgekeurd';
  const options = STATUSSEN.filter((value) => !inRegister || value !== planologische_status).map((value) => ({
    value,
    label: planologischeStatussen[value].naam[language],
    hint: t(`planologischUitleg.${UITLEG[value]}`),
  }));
  const refuse = { value: 'weigeren', label: t('besluit.weigeren'), hint: t('besluitUitleg.weigeren') };
  const needed = inRegister || status === 'beeindigd';
  return (
    <Section
      title={t(
        inRegister
          ? 'aanvragen.statusWijzigen'
          : status === 'beeindigd'
            ? 'aanvragen.heropenen'
            : 'aanvragen.besluit',
      )}
    >
      <Form errors={errors} hidden={{ actie: inRegister ? 'status' : 'besluit' }}>
        <RadioGroup
          name="planologische_status"
          label={t('aanvragen.hoeStaat')}
          options={status === 'voorgesteld' ? [...options, refuse] : options}
        />
        <TextareaField
          name="reden"
          label={t('reden.waarom')}
          hint={t(needed ? 'reden.naarOrganisatie' : strijdig ? 'reden.bijStrijdig' : 'reden.bijWeigeren')}
          rows={3}
          maxLength={1000}
          optional={!needed}
        />
        <div>
          <Button purpose="primary">{t('aanvragen.vastleggen')}</Button>
        </div>
      </Form>
    </Section>
  );
}
