import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Huisvestingsvorm, huisvestingsvormen } from '../../beleid/huisvesting.ts';
import { AFRONDINGEN } from '../../beleid/verblijfsbelasting/centen.ts';
import { FORFAIT_PER } from '../../beleid/verblijfsbelasting/forfait.ts';
import { TIJDVAKSOORTEN } from '../../beleid/verblijfsbelasting/tijdvak.ts';
import {
  BELASTINGNAMEN,
  HEFFINGSWIJZEN,
  type Verordening,
} from '../../beleid/verblijfsbelasting/verordening.ts';
import { VRIJSTELLINGEN } from '../../beleid/verblijfsbelasting/vrijstelling.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  Details,
  Fieldset,
  Form,
  NumberField,
  Paragraph,
  RadioGroup,
  type RefusedForm,
  SelectField,
  Stack,
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

/** Takes back what was recorded last: a tariff, or with its first tariff the whole ordinance. */
export function Intrekken({
  gemeente,
  verordening,
  errors,
}: FormulierProps & { verordening: Pick<Verordening, 'vanaf' | 'tarieven'> }) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date, money } = useFormat();
  const last = verordening.tarieven.at(-1);
  if (last === undefined) return null;
  const what = last.vanaf === verordening.vanaf ? 'Verordening' : 'Tarief';
  return (
    <Details summary={t('verordeningen.intrekken')} open={errors !== undefined}>
      <Form hidden={{ gemeente, vanaf: last.vanaf }} errors={errors} prefix="intrekken-">
        <Paragraph>
          {t(`verordeningen.intrekken${what}`, { datum: date(last.vanaf), bedrag: money(last.centen) })}
        </Paragraph>
        <div>
          <Button purpose="secondary" name="actie" value="intrekken">
            {t(`verordeningen.intrekkenKnop${what}`)}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

/** Rows of the flat rate, in fields named after them. */
export const FORFAITRIJEN = [1, 2, 3, 4] as const;
export const FORFAIT = 'forfait-';

/** A flat rate by size; empty: none. No component: the form reads the labels for its summary of errors from its children. */
function forfaitvelden(t: TFunction<'verblijfsbelasting'>) {
  return (
    <Fieldset legend={t('verordeningen.forfait')}>
      <Paragraph>{t('verordeningen.forfaitUitleg')}</Paragraph>
      <RadioGroup
        name="forfaitPer"
        label={t('verordeningen.forfaitPer')}
        options={FORFAIT_PER.map((value) => ({ value, label: t(`forfaitPer.${value}`) }))}
      />
      {FORFAITRIJEN.map((at) => (
        <Stack key={at} gap="md">
          <NumberField
            name={`${FORFAIT}${at}-tot`}
            label={t('verordeningen.forfaitTot', { nummer: at })}
            optional
          />
          <NumberField
            name={`${FORFAIT}${at}-nachten`}
            label={t('verordeningen.forfaitNachten', { nummer: at })}
            optional
          />
        </Stack>
      ))}
    </Fieldset>
  );
}

const vormen = Object.keys(huisvestingsvormen) as Huisvestingsvorm[];
const STANDARD = {
  reactiedagen: '28',
  naam: 'verblijfsbelasting',
  wijze: 'aanslag',
  tijdvak: 'kwartaal',
  afronding: 'cent',
  forfaitPer: 'locatie',
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
        <CheckboxGroup
          name="vrijstellingen"
          label={t('verordeningen.vrijstellingen')}
          hint={t('verordeningen.vrijstellingenHint')}
          options={VRIJSTELLINGEN.map((value) => ({ value, label: t(`vrijstelling.${value}`) }))}
          optional
        />
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
        {forfaitvelden(t)}
        <div>
          <Button purpose="primary" name="actie" value="verordening">
            {t('verordeningen.knop')}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
