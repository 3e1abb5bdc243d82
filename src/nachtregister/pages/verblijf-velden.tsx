import { useTranslation } from 'react-i18next';
import { documentsoorten, vaststellingswijzen } from '../../beleid/documentsoorten.ts';
import { meereizend, registratievelden } from '../../beleid/registratievelden.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import {
  Citation,
  Columns,
  DateField,
  Fieldset,
  Paragraph,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
} from '../../ui/index.ts';
import type { VrijBed } from '../read-bedden.ts';
import type { GevraagdVeld } from '../read-extra-velden.ts';
import { BepalingTekst } from './bepaling-tekst.tsx';

type Keuze = { code: string; naam: string };
type VaakEnOverig = { vaak: readonly Keuze[]; overig: readonly Keuze[] };

/** What can be chosen, in the reader's language. */
export type Keuzes = {
  landen: VaakEnOverig;
  talen: readonly Keuze[];
  nationaliteiten: VaakEnOverig | null;
};

const option = ({ code, naam }: Keuze) => ({ value: code, label: naam });
const options = ({ vaak, overig }: VaakEnOverig) => [...vaak, ...overig].map(option);

/** Name and place of residence (art. 438 Sr). */
export function VeldenPersoon({ keuzes }: { keuzes: Pick<Keuzes, 'landen'> }) {
  const { t } = useTranslation('nachtregister');
  return (
    <Fieldset legend={t('inchecken.persoon')}>
      <Stack gap="md">
        <Citation paragraph="art. 438 Sr">
          <BepalingTekst bepaling="art. 438 Sr" />
        </Citation>
        <Columns>
          <TextField name="naam" label={t('veld.naam')} hint={t('inchecken.naamHint')} autoComplete="off" />
          <TextField
            name="woonplaats"
            label={t('veld.woonplaats')}
            hint={t('inchecken.woonplaatsHint')}
            autoComplete="off"
          />
          <SelectField
            name="land"
            label={t('veld.land')}
            hint={t('inchecken.landHint')}
            placeholder={t('kies')}
            options={options(keuzes.landen)}
          />
        </Columns>
      </Stack>
    </Fieldset>
  );
}

/** The kind of document, never its number, and how it was seen. */
export function VeldDocument() {
  const { t } = useTranslation('nachtregister');
  const language = useLanguage();
  return (
    <Fieldset legend={t('inchecken.document')}>
      <Columns>
        <RadioGroup
          name="documentsoort"
          label={t('veld.documentsoort')}
          hint={t('inchecken.documentHint')}
          options={choices(documentsoorten, language)}
        />
        <RadioGroup
          name="identiteit_vastgesteld"
          label={t('veld.identiteit_vastgesteld')}
          options={choices(vaststellingswijzen, language)}
        />
      </Columns>
    </Fieldset>
  );
}

/** A bed that is free; the date from which somebody else has it stands beside it. */
export function VeldBed({ bedden, locatie }: { bedden: readonly VrijBed[]; locatie?: string }) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const here = locatie === undefined ? bedden : bedden.filter((bed) => bed.locatie === locatie);
  return (
    <SelectField
      name="slaapplaats"
      label={t('veld.slaapplaats')}
      hint={t(here.length === 0 ? 'inchecken.geenVrijBed' : 'inchecken.bedHint')}
      optional
      placeholder={t('geenBed')}
      options={here.map(({ id, kamer, naam, tot }) => ({
        value: id,
        label:
          tot === null
            ? `${kamer}, ${naam}`
            : t('inchecken.vrijTot', { bed: `${kamer}, ${naam}`, dag: date(tot) }),
      }))}
    />
  );
}

/**
 * What makes the work easier; never needed.
 * @param begin of a new stay, where the language follows from the country unless chosen
 */
export function VeldenVerder({ keuzes, begin = false }: { keuzes: Pick<Keuzes, 'talen'>; begin?: boolean }) {
  const { t } = useTranslation('nachtregister');
  const language = useLanguage();
  return (
    <Stack gap="md">
      <SelectField
        name="taal"
        label={t('veld.taal')}
        hint={registratievelden.taal.waarom[language]}
        optional={begin}
        placeholder={begin ? t('inchecken.taalVanLand') : undefined}
        options={keuzes.talen.map(option)}
      />
      <TextField name="werkgever" label={t('veld.werkgever')} optional autoComplete="off" />
      <RadioGroup
        name="meereizend"
        label={t('veld.meereizend')}
        hint={registratievelden.meereizend.waarom[language]}
        options={choices(meereizend, language)}
      />
    </Stack>
  );
}

/** What this gemeente asks beyond the law, with its legal ground. Nothing in most gemeenten. */
export function VeldenExtra({
  velden,
  keuzes,
}: {
  velden: readonly GevraagdVeld[];
  keuzes: Pick<Keuzes, 'nationaliteiten'>;
}) {
  const { t } = useTranslation('nachtregister');
  if (velden.length === 0) return null;
  return (
    <Fieldset legend={t('inchecken.extra')}>
      <Stack gap="md">
        <Paragraph muted>{t('inchecken.extraUitleg')}</Paragraph>
        {velden.map(({ veld, grondslag }) => {
          const hint = t('inchecken.grondslag', { grondslag });
          if (veld === 'geboortedatum')
            return <DateField key={veld} name={veld} label={t('veld.geboortedatum')} hint={hint} optional />;
          return (
            <SelectField
              key={veld}
              name={veld}
              label={t('veld.nationaliteit')}
              hint={hint}
              optional
              placeholder={t('kies')}
              options={keuzes.nationaliteiten === null ? [] : options(keuzes.nationaliteiten)}
            />
          );
        })}
      </Stack>
    </Fieldset>
  );
}

const choices = (table: Readonly<Record<string, { nl: string; en: string }>>, language: 'nl' | 'en') =>
  Object.entries(table).map(([value, names]) => ({ value, label: names[language] }));
