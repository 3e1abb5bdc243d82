import { useTranslation } from 'react-i18next';
import { toonTelefoon } from '../../beleid/invoer/telefoon.ts';
import { DataList, Link, Section } from '../../ui/index.ts';
import type { Organisatiesoort } from '../soorten.ts';

export type OrganisatieGegevens = {
  naam: string;
  kvk: string;
  soorten: readonly Organisatiesoort[];
  straat: string;
  huisnummer: string;
  postcode: string;
  woonplaats: string;
  email: string;
  telefoon: string;
  taal: 'nl' | 'en';
};

/** What an organisation said of itself. */
export function Gegevens({ organisatie }: { organisatie: OrganisatieGegevens }) {
  const { t } = useTranslation('organisaties');
  const { kvk, soorten, straat, huisnummer, postcode, woonplaats, email, telefoon, taal } = organisatie;
  return (
    <Section title={t('organisatie.gegevens')}>
      <DataList
        items={[
          { label: t('organisatie.kvk'), value: kvk },
          { label: t('organisatie.soorten'), value: soorten.map((soort) => t(`soort.${soort}`)).join(', ') },
          { label: t('organisatie.adres'), value: `${straat} ${huisnummer}, ${postcode} ${woonplaats}` },
          {
            label: t('organisatie.email'),
            value: (
              <Link href={`mailto:${email}`} document>
                {email}
              </Link>
            ),
          },
          {
            label: t('organisatie.telefoon'),
            value: (
              <Link href={`tel:${telefoon}`} document>
                {toonTelefoon(telefoon)}
              </Link>
            ),
          },
          { label: t('organisatie.taal'), value: t(`taal.${taal}`) },
        ]}
      />
    </Section>
  );
}
