import { useTranslation } from 'react-i18next';
import { CheckboxGroup, Fieldset, RadioGroup, TextField } from '../../ui/index.ts';
import { ORGANISATIESOORTEN } from '../soorten.ts';

/**
 * The fields of what an organisation says of itself; the KVK number only where it registers. Elements and not a
 * component, so that the form finds their labels for its summary of errors.
 */
export function useOrganisatieVelden({ kvk }: { kvk?: boolean } = {}) {
  const { t } = useTranslation('organisaties');
  const adres = useAdresVelden();
  return (
    <>
      <Fieldset legend={t('organisatie.wie')}>
        {kvk && (
          <TextField
            name="kvk"
            label={t('organisatie.kvk')}
            hint={t('organisatie.kvkUitleg')}
            width="narrow"
          />
        )}
        <TextField name="naam" label={t('organisatie.naam')} autoComplete="organization" maxLength={120} />
        <CheckboxGroup
          name="soorten"
          label={t('organisatie.soorten')}
          hint={t('organisatie.soortenUitleg')}
          options={ORGANISATIESOORTEN.map((value) => ({
            value,
            label: t(`soort.${value}`),
            hint: t(`soortUitleg.${value}`),
          }))}
        />
      </Fieldset>
      <Fieldset legend={t('organisatie.adres')}>{adres}</Fieldset>
      <Fieldset legend={t('organisatie.bereikbaar')}>
        <TextField
          name="email"
          type="email"
          label={t('organisatie.email')}
          hint={t('organisatie.emailUitleg')}
          autoComplete="email"
        />
        <TextField name="telefoon" type="tel" label={t('organisatie.telefoon')} autoComplete="tel" />
        <RadioGroup
          name="taal"
          label={t('organisatie.taal')}
          options={(['nl', 'en'] as const).map((value) => ({ value, label: t(`taal.${value}`) }))}
        />
      </Fieldset>
    </>
  );
}

/**
 * Street, house number, postcode, place.
 * @param plaatsen what the browser offers while typing
 */
export function useAdresVelden(plaatsen?: readonly string[]) {
  const { t } = useTranslation('organisaties');
  return (
    <>
      <TextField name="straat" label={t('adres.straat')} autoComplete="address-line1" maxLength={80} />
      <TextField name="huisnummer" label={t('adres.huisnummer')} width="narrow" maxLength={20} />
      <TextField
        name="postcode"
        label={t('adres.postcode')}
        autoComplete="postal-code"
        width="narrow"
        maxLength={10}
      />
      <TextField
        name="woonplaats"
        label={t('adres.woonplaats')}
        autoComplete="address-level2"
        maxLength={80}
        {...(plaatsen ? { suggestions: plaatsen } : {})}
      />
    </>
  );
}
