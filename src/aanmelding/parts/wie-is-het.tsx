import { useTranslation } from 'react-i18next';
import type { Bekende } from '../../nachtregister/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, ButtonLink, Paragraph, RadioGroup, Stack } from '../../ui/index.ts';

/** People with a name like this who stayed here before, to choose from: a guess is never taken over by itself. */
export function WieIsHet({ bekenden }: { bekenden: readonly Bekende[] }) {
  const { t } = useTranslation('aanmelding');
  const { date } = useFormat();
  const gone = bekenden.filter(({ status }) => status === 'vertrokken');
  const there = bekenden.filter(({ status }) => status !== 'vertrokken');
  return (
    <>
      {there.length > 0 && (
        <Alert kind="info" title={t('een.bekendTitel')}>
          <Stack gap="sm">
            <Paragraph>{t('een.staatErAl')}</Paragraph>
            {there.map(({ verblijf, status, naam, locatienaam: locatie, aankomst }) => (
              <ButtonLink
                key={verblijf}
                href={`/verblijven/${verblijf}${status === 'verwacht' ? '/aankomst' : ''}`}
              >
                {t(status === 'verwacht' ? 'een.wordtVerwacht' : 'een.isHier', {
                  naam,
                  locatie,
                  dag: date(aankomst),
                })}
              </ButtonLink>
            ))}
          </Stack>
        </Alert>
      )}
      {gone.length > 0 && (
        <RadioGroup
          name="persoon"
          label={t('een.wie')}
          options={[
            { value: '', label: t('een.nieuw') },
            ...gone.map(({ persoon, naam, woonplaats, vertrek, aankomst }) => ({
              value: persoon,
              label: t('een.wasHier', { naam, woonplaats, dag: date(vertrek ?? aankomst) }),
            })),
          ]}
        />
      )}
    </>
  );
}
