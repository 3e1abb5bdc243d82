import { useTranslation } from 'react-i18next';
import { huisvestingsvormen, plaatssoorten } from '../../beleid/huisvesting.ts';
import { useLanguage } from '../../platform/i18n/index.ts';
import { DateField, Fieldset, NumberField, RadioGroup, TextareaField, TextField } from '../../ui/index.ts';
import { useAdresVelden } from './organisatie-velden.tsx';

/** The fields of what the gemeente approves of a location; elements, as those of an organisation. */
export function useGoedTeKeurenVelden({
  plaatsen,
  drempel,
}: {
  plaatsen: readonly string[];
  /** Above this number of people a motivation is asked (§5.1.1); null where there is no policy. */
  drempel: number | null;
}) {
  const { t } = useTranslation('organisaties');
  const language = useLanguage();
  const adres = useAdresVelden(plaatsen);
  const options = (table: typeof huisvestingsvormen | typeof plaatssoorten) =>
    Object.entries(table).map(([value, { naam, uitleg }]) => ({
      value,
      label: naam[language],
      hint: uitleg[language],
    }));
  return (
    <>
      <Fieldset legend={t('locatie.adres')}>{adres}</Fieldset>
      <Fieldset legend={t('locatie.wat')}>
        <RadioGroup
          name="huisvestingsvorm"
          label={t('locatie.huisvestingsvorm')}
          options={options(huisvestingsvormen)}
        />
        <RadioGroup name="plaatssoort" label={t('locatie.plaatssoort')} options={options(plaatssoorten)} />
        <NumberField name="maximum" label={t('locatie.maximum')} hint={t('locatie.maximumUitleg')} />
        <TextareaField
          name="motivering"
          label={t('locatie.motivering')}
          hint={
            drempel === null
              ? t('locatie.motiveringHint')
              : t('locatie.motiveringUitleg', { aantal: drempel })
          }
          maxLength={4000}
          optional
        />
      </Fieldset>
      <Fieldset legend={t('locatie.vergunning')}>
        <TextField
          name="vergunning_kenmerk"
          label={t('locatie.vergunningKenmerk')}
          hint={t('locatie.vergunningUitleg')}
          maxLength={60}
          optional
        />
        <DateField name="vergunning_van" label={t('locatie.vergunningVan')} optional />
        <DateField
          name="vergunning_tot"
          label={t('locatie.vergunningTot')}
          hint={t('locatie.vergunningTotUitleg')}
          optional
        />
      </Fieldset>
    </>
  );
}

/** The fields of what stays the huisvester's own of a location. */
export function useEigenVelden() {
  const { t } = useTranslation('organisaties');
  return (
    <>
      <Fieldset legend={t('locatie.naamEnContact')}>
        <TextField name="naam" label={t('locatie.naam')} hint={t('locatie.naamUitleg')} maxLength={120} />
        <TextField
          name="contact_naam"
          label={t('locatie.contactNaam')}
          hint={t('locatie.contactUitleg')}
          maxLength={120}
        />
        <TextField name="contact_telefoon" type="tel" label={t('locatie.contactTelefoon')} />
      </Fieldset>
      <Fieldset legend={t('locatie.snf')}>
        <TextField
          name="snf_nummer"
          label={t('locatie.snfNummer')}
          hint={t('locatie.snfUitleg')}
          maxLength={60}
          optional
        />
        <DateField name="snf_geldig_tot" label={t('locatie.snfGeldigTot')} optional />
      </Fieldset>
      <Fieldset legend={t('locatie.kaart')}>
        <TextField
          name="plek"
          label={t('locatie.plek')}
          hint={t('locatie.plekUitleg')}
          maxLength={60}
          optional
        />
      </Fieldset>
    </>
  );
}
