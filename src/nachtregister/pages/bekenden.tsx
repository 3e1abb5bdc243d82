import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { ButtonLink, FilterBar, Paragraph, SearchField, Section, Stack } from '../../ui/index.ts';
import type { Bekende } from '../find-returning.ts';

interface BekendenProps {
  gevonden: readonly Bekende[] | null;
  locatie: string;
  zoek: string;
}

/** Search for who stayed here before; each one found is a button that fills in the form, or goes to where they are. */
export function Bekenden({ gevonden, locatie, zoek }: BekendenProps) {
  const { t } = useTranslation('nachtregister');
  return (
    <Section title={t('inchecken.zoekTitel')}>
      <FilterBar label={t('inchecken.zoekTitel')} submit={t('inchecken.zoek')} clearable={zoek !== ''}>
        <SearchField name="zoek" label={t('inchecken.zoekLabel')} />
      </FilterBar>
      {gevonden?.length === 0 && <Paragraph>{t('inchecken.nietGevonden', { zoek })}</Paragraph>}
      {gevonden !== null && gevonden.length > 0 && (
        <Stack gap="sm">
          {gevonden.map((wie) => (
            <Gevonden key={wie.verblijf} wie={wie} locatie={locatie} zoek={zoek} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Gevonden({ wie, locatie, zoek }: { wie: Bekende; locatie: string; zoek: string }) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const { naam, verblijf, woonplaats, locatienaam, aankomst, vertrek } = wie;
  if (wie.status === 'verwacht') {
    return (
      <ButtonLink href={`/verblijven/${verblijf}/aankomst`}>
        {t('inchecken.wordtVerwacht', { naam, locatie: locatienaam, dag: date(aankomst) })}
      </ButtonLink>
    );
  }
  if (wie.status === 'aanwezig') {
    const here = wie.locatie === locatie;
    return (
      <ButtonLink
        href={here ? `/verblijven/${verblijf}` : `/verblijven/${verblijf}/verplaatsen?naar=${locatie}`}
      >
        {t(here ? 'inchecken.isHier' : 'inchecken.isElders', { naam, locatie: locatienaam })}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      href={`/locaties/${locatie}/inchecken?${new URLSearchParams({ zoek, bekende: verblijf })}#formulier`}
    >
      {t('inchecken.wasHier', { naam, woonplaats, dag: date(vertrek ?? aankomst) })}
    </ButtonLink>
  );
}
