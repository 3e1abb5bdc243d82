import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Columns, Figure, Link, Page, Section } from '../../ui/index.ts';
import { showBeheer } from '../show-beheer.ts';
import type { Route } from './+types/beheer.ts';

/** What there is to administer, each with the number that matters. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx }) => showBeheer(ctx, {}));

export default function Beheer({ loaderData: stand }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const { number } = useFormat();
  return (
    <Page title={t('title')} lead={t('overzicht.lead')}>
      <Columns>
        <Part
          title={t('gebruikers.title')}
          href="/beheer/gebruikers"
          value={number(stand.gebruikers)}
          label={t('overzicht.gebruikers', { count: stand.gebruikers })}
          note={stand.uitnodigingen > 0 && t('overzicht.uitnodigingen', { count: stand.uitnodigingen })}
        />
        <Part
          title={t('instellingen.title')}
          href="/beheer/instellingen"
          value={stand.sluitingsuur}
          label={t('overzicht.sluitingsuur')}
          note={t('overzicht.extra', { count: stand.extraVelden })}
        />
        <Part
          title={t('taken.title')}
          href="/beheer/taken"
          value={number(stand.mislukteTaken)}
          label={t('overzicht.mislukt', { count: stand.mislukteTaken })}
        />
        <Part
          title={t('auditlog.title')}
          href="/beheer/auditlog?resultaat=geweigerd"
          value={number(stand.geweigerd)}
          label={t('overzicht.geweigerd', { count: stand.geweigerd })}
        />
        <Part
          title={t('inzage.title')}
          href="/beheer/inzage"
          value={number(stand.personenGezien)}
          label={t('overzicht.gezien', { count: stand.personenGezien })}
        />
        <Part
          title={t('koppelingen.title')}
          href="/koppelingen"
          value={number(stand.koppelingen)}
          label={t('overzicht.koppelingen', { count: stand.koppelingen })}
        />
      </Columns>
      <Link href="/beheer/bewaren" standalone icon="right">
        {t('overzicht.bewaren')}
      </Link>
    </Page>
  );
}

type PartProps = { title: string; href: string; value: string; label: string; note?: string | false };

function Part({ title, href, value, label, note }: PartProps) {
  const { t } = useTranslation('beheer');
  return (
    <Section title={title}>
      <Figure
        value={value}
        label={note ? `${label}. ${note}` : label}
        source={{ href, label: `${t('overzicht.open')}: ${title}` }}
      />
    </Section>
  );
}
