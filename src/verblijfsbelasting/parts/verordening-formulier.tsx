import { useTranslation } from 'react-i18next';
import { type Huisvestingsvorm, huisvestingsvormen } from '../../beleid/huisvesting.ts';
import { AFRONDINGEN } from '../../beleid/verblijfsbelasting/centen.ts';
import { TIJDVAKSOORTEN } from '../../beleid/verblijfsbelasting/tijdvak.ts';
import { BELASTINGNAMEN, HEFFINGSWIJZEN } from '../../beleid/verblijfsbelasting/verordening.ts';
import { useLanguage } from '../../platform/i18n/index.ts';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  Details,
  Form,
  NumberField,
  Paragraph,
  RadioGroup,
  type RefusedForm,
  SelectField,
  TextField,
} from '../../ui/index.ts';

type FormulierProps = { gemeente: string; errors?: RefusedForm | undefined };

/** Another tariff from a day on. */
export function NieuwTarief({ gemeente, errors }: FormulierProps) {
  const { t } = useTranslation('verblijfsbelasting');
  return (
    <Details summary={t('verordeningen.nieuwTarief')} open={errors !== undefined}>
      <Form hidden={{ gemeente }} errors={errors} prefix="tarief-">
        <DateField name="vanaf" label={t('verordeningen.vanafVeld')} />
        <NumberField name="tarief" label={t('verordeningen.tariefVeld')} decimal />
        <div>
          <Button purpose="primary" name="actie" value="tarief">
            {t('verordeningen.nieuwTariefKnop')}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

const vormen = Object.keys(huisvestingsvormen) as Huisvestingsvorm[];
const STANDARD = {
  reactiedagen: '28',
  naam: 'verblijfsbelasting',
  wijze: 'aanslag',
  tijdvak: 'kwartaal',
  afronding: 'cent',
};

/** An ordinance as the council made it. */
export function NieuweVerordening({
  gemeente,
  nieuwId,
  open,
  errors,
}: FormulierProps & { nieuwId: string; open: boolean }) {
  const { t } = useTranslation('verblijfsbelasting');
  const language = useLanguage();
  return (
    <Details summary={t('verordeningen.nieuw')} open={open || errors !== undefined}>
      <Form submissionId={nieuwId} hidden={{ gemeente }} values={STANDARD} errors={errors} prefix="nieuw-">
        <Paragraph>{t('verordeningen.nieuwUitleg')}</Paragraph>
        <RadioGroup
          name="naam"
          label={t('verordeningen.naamVeld')}
          options={BELASTINGNAMEN.map((value) => ({ value, label: t(`naam.${value}`) }))}
        />
        <TextField name="citeertitel" label={t('verordeningen.citeertitel')} width="wide" maxLength={200} />
        <DateField name="vanaf" label={t('verordeningen.vanafVeld')} />
        <NumberField name="tarief" label={t('verordeningen.tariefVeld')} decimal />
        <CheckboxGroup
          name="vormen"
          label={t('verordeningen.vormen')}
          options={vormen.map((value) => ({ value, label: huisvestingsvormen[value].naam[language] }))}
        />
        <CheckboxField name="kinderenVrij" label={t('verordeningen.kinderenVrijVeld')} />
        <RadioGroup
          name="wijze"
          label={t('verordeningen.wijze')}
          options={HEFFINGSWIJZEN.map((value) => ({ value, label: t(`wijze.${value}`) }))}
        />
        <SelectField
          name="tijdvak"
          label={t('verordeningen.tijdvak')}
          options={TIJDVAKSOORTEN.map((value) => ({ value, label: t(`tijdvaksoort.${value}`) }))}
        />
        <NumberField
          name="voorlopig"
          label={t('verordeningen.voorlopigVeld')}
          hint={t('verordeningen.voorlopigHint')}
          optional
        />
        <NumberField name="reactiedagen" label={t('verordeningen.reactiedagen')} />
        <SelectField
          name="afronding"
          label={t('verordeningen.afronding')}
          options={AFRONDINGEN.map((value) => ({ value, label: t(`afronding.${value}`) }))}
        />
        <div>
          <Button purpose="primary" name="actie" value="verordening">
            {t('verordeningen.knop')}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
