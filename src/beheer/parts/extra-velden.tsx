import { useTranslation } from 'react-i18next';
import { registratievelden } from '../../beleid/registratievelden.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Button,
  DateField,
  Details,
  Form,
  Heading,
  Paragraph,
  type RefusedForm,
  Stack,
  StatusBadge,
  TextareaField,
} from '../../ui/index.ts';
import type { ExtraVeldGetoond, Periode } from '../show-instellingen.ts';

const LOOK = { nu: 'info', straks: 'warning', geweest: 'neutral' } as const;

type Props = { veld: ExtraVeldGetoond; gemeente: string; vandaag: string; errors?: RefusedForm };

/** One field that the law does not ask: whether the gemeente asks it, on what ground, and the way to change that. */
export function ExtraVelden(props: Props) {
  const { t } = useTranslation('beheer');
  const language = useLanguage();
  const { veld, errors } = props;
  const naam = registratievelden[veld.veld].naam[language];
  return (
    <Stack gap="md">
      <Heading level={3}>{naam}</Heading>
      {veld.perioden.length === 0 && (
        <StatusBadge status="neutral">{t('instellingen.nietGevraagd')}</StatusBadge>
      )}
      {veld.perioden.map((periode) => (
        <PeriodeGetoond key={periode.vanaf} periode={periode} />
      ))}
      {veld.open ? (
        <Uitzetten {...props} open={veld.open} />
      ) : (
        <Details summary={t('instellingen.aanzetten', { veld: naam.toLowerCase() })} open={Boolean(errors)}>
          <Aanzetten {...props} />
        </Details>
      )}
    </Stack>
  );
}

function PeriodeGetoond({ periode: { stand, vanaf, tot, grondslag } }: { periode: Periode }) {
  const { t } = useTranslation('beheer');
  const { date } = useFormat();
  return (
    <Stack gap="sm">
      <div className="od-row">
        <StatusBadge status={LOOK[stand]}>{t(`instellingen.stand.${stand}`)}</StatusBadge>
        <span>
          {tot === null
            ? t('instellingen.periode', { vanaf: date(vanaf) })
            : t('instellingen.periodeTot', { vanaf: date(vanaf), tot: date(tot) })}
        </span>
      </div>
      <Paragraph lang="nl">{grondslag}</Paragraph>
    </Stack>
  );
}

function Aanzetten({ veld: { veld }, gemeente, vandaag, errors }: Props) {
  const { t } = useTranslation('beheer');
  return (
    <Form prefix={`${veld}-`} errors={errors} hidden={{ gemeente, veld }} values={{ vanaf: vandaag }}>
      <DateField name="vanaf" label={t('instellingen.aanVanaf')} min={vandaag} />
      <TextareaField
        name="grondslag"
        label={t('instellingen.grondslag')}
        hint={t('instellingen.grondslagHint')}
        maxLength={500}
      />
      <ActionGroup>
        <Button name="actie" value="aanzetten">
          {t('instellingen.zetAan')}
        </Button>
      </ActionGroup>
    </Form>
  );
}

function Uitzetten({ veld: { veld }, gemeente, vandaag, errors, open }: Props & { open: Periode }) {
  const { t } = useTranslation('beheer');
  if (open.stand === 'straks') {
    return (
      <Form inline hidden={{ gemeente, veld, tot: open.vanaf }}>
        <Button name="actie" value="uitzetten">
          {t('instellingen.afzeggen')}
        </Button>
      </Form>
    );
  }
  return (
    <Form prefix={`${veld}-`} errors={errors} hidden={{ gemeente, veld }}>
      <DateField
        name="tot"
        label={t('instellingen.uitVanaf')}
        hint={t('instellingen.blijft')}
        min={vandaag}
      />
      <ActionGroup>
        <Button name="actie" value="uitzetten">
          {t('instellingen.zetUit')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
