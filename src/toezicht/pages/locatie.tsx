import { useTranslation } from 'react-i18next';
import { huisvestingsvormen, plaatssoorten } from '../../beleid/huisvesting.ts';
import { toonTelefoon } from '../../beleid/invoer/telefoon.ts';
import { planologischeStatussen } from '../../beleid/locatiestatus.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { ButtonLink, DataList, Link, Page, Paragraph, Section } from '../../ui/index.ts';
import { showToezichtLocatie, type ToezichtLocatie } from '../show-locatie.ts';
import type { Route } from './+types/locatie.ts';
import { Bezetting } from './bezetting.tsx';
import { Nachten } from './locatie-nachten.tsx';
import { Beleid, Signalen } from './locatie-oordeel.tsx';
import { ToestandBadge } from './toestand-badge.tsx';

export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) =>
  showToezichtLocatie(page.ctx, { ...settingsOf(request), id: params.id }),
);

export default function LocatiePage({ loaderData: found }: Route.ComponentProps) {
  const { t } = useTranslation('toezicht');
  const { locatie, magOpvragen, signalen } = found;
  return (
    <Page
      title={locatie.naam}
      lead={`${found.adres}. ${found.organisatieNaam}.`}
      breadcrumb={[{ href: '/vanavond', label: t('vanavond.title') }]}
      actions={
        magOpvragen && (
          <ButtonLink href={`/register?locatie=${locatie.id}`}>{t('locatie.registerVragen')}</ButtonLink>
        )
      }
    >
      <Tonight found={found} />
      <Beleid bevindingen={found.bevindingen} />
      {signalen && <Signalen signalen={signalen} locatie={locatie.id} />}
      <Nachten found={found} />
      <Gegevens found={found} />
    </Page>
  );
}

function Tonight({ found: { avond } }: { found: ToezichtLocatie }) {
  const { t } = useTranslation('toezicht');
  return (
    <Section title={t('locatie.nu')}>
      {avond === null ? (
        <Paragraph>{t('locatie.nietInGebruik')}</Paragraph>
      ) : (
        <DataList
          items={[
            { label: t('field.aantal'), value: <Bezetting avond={avond} /> },
            { label: t('field.toestand'), value: <ToestandBadge toestand={avond.toestand} /> },
          ]}
        />
      )}
    </Section>
  );
}

/** Who answers day and night, with a number that calls. */
function Contact({ locatie }: { locatie: ToezichtLocatie['locatie'] }) {
  return (
    <>
      {locatie.contact_naam},{' '}
      <Link href={`tel:${locatie.contact_telefoon}`} document>
        {toonTelefoon(locatie.contact_telefoon)}
      </Link>
    </>
  );
}

/** What is known of the place, and what was decided. */
function Gegevens({ found }: { found: ToezichtLocatie }) {
  const { t } = useTranslation('toezicht');
  const language = useLanguage();
  const { date, moment, number } = useFormat();
  const { locatie } = found;
  const day = (value: string | null) => (value === null ? '' : date(value));
  const name = (table: Record<string, { naam: Record<'nl' | 'en', string> }>, code: string) =>
    table[code]?.naam[language] ?? code;
  const permit = locatie.vergunning_van
    ? t(locatie.vergunning_tot ? 'locatie.vergunningTot' : 'locatie.vergunningZonder', {
        kenmerk: locatie.vergunning_kenmerk ?? '–',
        van: day(locatie.vergunning_van),
        tot: day(locatie.vergunning_tot),
      })
    : t('locatie.geen');
  const status = t(`locatie.status.${locatie.status}`);
  const decision =
    locatie.beslotenOp === null
      ? status
      : found.beslotenDoor === null
        ? t('locatie.besluitZonder', { status, moment: moment(locatie.beslotenOp) })
        : t('locatie.besluitDoor', { status, moment: moment(locatie.beslotenOp), naam: found.beslotenDoor });
  return (
    <Section title={t('locatie.gegevens')}>
      <DataList
        items={[
          { label: t('field.gemeente'), value: found.gemeenteNaam },
          { label: t('field.kern'), value: locatie.kern },
          { label: t('field.vorm'), value: name(huisvestingsvormen, locatie.huisvestingsvorm) },
          { label: t('field.plaats'), value: name(plaatssoorten, locatie.plaatssoort) },
          {
            label: t('field.planologisch'),
            value: name(planologischeStatussen, locatie.planologische_status),
          },
          { label: t('field.maximum'), value: number(locatie.maximum) },
          {
            label: t('locatie.ruimte'),
            value:
              found.kamers > 0
                ? t('locatie.ruimteAantal', { kamers: found.kamers, slaapplaatsen: found.slaapplaatsen })
                : null,
          },
          { label: t('locatie.vergunning'), value: permit },
          {
            label: t('locatie.snf'),
            value: locatie.snf_geldig_tot
              ? t('locatie.snfTot', { nummer: locatie.snf_nummer ?? '–', datum: day(locatie.snf_geldig_tot) })
              : t('locatie.geen'),
          },
          { label: t('locatie.motivering'), value: locatie.motivering },
          { label: t('locatie.contact'), value: <Contact locatie={locatie} /> },
          {
            label: t('locatie.inGebruik'),
            value: t(locatie.in_gebruik_tot ? 'locatie.inGebruikTot' : 'locatie.inGebruikVanaf', {
              van: day(locatie.in_gebruik_van),
              tot: day(locatie.in_gebruik_tot),
            }),
          },
          { label: t('locatie.besluit'), value: decision },
          { label: t('locatie.reden'), value: locatie.reden },
        ]}
      />
    </Section>
  );
}
