import { useTranslation } from 'react-i18next';
import { huisvestingsvormen, plaatssoorten } from '../../beleid/huisvesting.ts';
import { toonTelefoon } from '../../beleid/invoer/telefoon.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { DataList, Link } from '../../ui/index.ts';
import { adresregel, type Locatie } from '../locatie.ts';

const naamOf = (table: Readonly<Record<string, { naam: { nl: string; en: string } }>>, code: string) =>
  table[code]?.naam;

/** Everything registered about a location. */
export function LocatieGegevens({
  locatie,
  gemeente,
}: {
  locatie: Omit<Locatie, 'besloten_door'>;
  gemeente: string;
}) {
  const { t } = useTranslation('organisaties');
  const language = useLanguage();
  const { date, number } = useFormat();
  const { breedtegraad, lengtegraad, vergunning_van, vergunning_tot } = locatie;
  return (
    <DataList
      items={[
        { label: t('locatie.adres'), value: adresregel(locatie) },
        { label: t('gemeente'), value: gemeente },
        {
          label: t('locatie.huisvestingsvorm'),
          value: naamOf(huisvestingsvormen, locatie.huisvestingsvorm)?.[language] ?? locatie.huisvestingsvorm,
        },
        {
          label: t('locatie.plaatssoort'),
          value: naamOf(plaatssoorten, locatie.plaatssoort)?.[language] ?? locatie.plaatssoort,
        },
        { label: t('locatie.maximum'), value: number(locatie.maximum) },
        { label: t('locatie.motivering'), value: locatie.motivering ?? t('geen') },
        {
          label: t('locatie.contact'),
          value: (
            <>
              {locatie.contact_naam},{' '}
              <Link href={`tel:${locatie.contact_telefoon}`} document>
                {toonTelefoon(locatie.contact_telefoon)}
              </Link>
            </>
          ),
        },
        {
          label: t('locatie.snf'),
          value:
            locatie.snf_geldig_tot === null
              ? t('geen')
              : t('locatie.snfTot', {
                  nummer: locatie.snf_nummer ?? '',
                  datum: date(locatie.snf_geldig_tot),
                }),
        },
        {
          label: t('locatie.vergunning'),
          value:
            vergunning_van === null
              ? t('geen')
              : t(vergunning_tot === null ? 'locatie.vergunningVast' : 'locatie.vergunningPeriode', {
                  kenmerk: locatie.vergunning_kenmerk ?? '',
                  van: date(vergunning_van),
                  tot: vergunning_tot === null ? '' : date(vergunning_tot),
                }),
        },
        { label: t('locatie.inGebruikVan'), value: date(locatie.in_gebruik_van) },
        {
          label: t('locatie.inGebruikTot'),
          value: locatie.in_gebruik_tot === null ? null : date(locatie.in_gebruik_tot),
        },
        {
          label: t('locatie.kaart'),
          value: breedtegraad === null || lengtegraad === null ? null : `${breedtegraad}, ${lengtegraad}`,
        },
      ]}
    />
  );
}
