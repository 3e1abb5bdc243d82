import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Link, Page, Paragraph, Section, Stack } from '../../ui/index.ts';
import { Bron } from '../parts/bron.tsx';
import { Contact } from '../parts/contact.tsx';
import { Bewaartermijnen } from '../parts/privacy-bewaartermijnen.tsx';
import { Gegevens } from '../parts/privacy-gegevens.tsx';
import { WieZietWat } from '../parts/privacy-wie-ziet-wat.tsx';
import { rememberGemeente } from '../remember-gemeente.ts';
import { showGemeente } from '../show-gemeente.ts';
import type { Route } from './+types/privacy.ts';

export const handle = { noJs: true };

/** The privacy statement of a gemeente, made from the settings and the role table in force. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const gemeente = await showGemeente(page.ctx, { slug: params.gemeente });
  rememberGemeente(page, gemeente.slug);
  return gemeente;
});

export default function Privacy({ loaderData: gemeente }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  const { date } = useFormat();
  const { naam, slug, velden, peildatum, bewaring } = gemeente;
  return (
    <Page
      title={t('privacy.title', { naam })}
      lead={t('privacy.intro', { naam })}
      breadcrumb={[{ href: `/${slug}`, label: t('gemeente.title', { naam }) }]}
    >
      <Section title={t('privacy.responsible')}>
        <Paragraph>{t('privacy.responsibleText', { naam })}</Paragraph>
        <Contact gemeente={gemeente} fg />
      </Section>
      <Section title={t('privacy.ground')}>
        <Stack gap="sm">
          <Paragraph>{t('privacy.groundLaw')}</Paragraph>
          <Bron id="art. 438 Sr" />
        </Stack>
        <Stack gap="sm">
          <Paragraph>{t('privacy.groundTask', { naam })}</Paragraph>
          <Bron id="§3.1.3" />
        </Stack>
      </Section>
      <Gegevens velden={velden} />
      <WieZietWat />
      <Section title={t('privacy.users')}>
        <Paragraph>{t('privacy.usersText')}</Paragraph>
      </Section>
      <Bewaartermijnen bewaring={bewaring} />
      <Section title={t('privacy.rights')}>
        <Paragraph>{t('privacy.rightsIntro', { naam })}</Paragraph>
        <ul className="od-list">
          <li>{t('privacy.rightAccess')}</li>
          <li>{t('privacy.rightCorrect')}</li>
          <li>{t('privacy.rightErase')}</li>
          <li>{t('privacy.rightObject')}</li>
        </ul>
        <Paragraph>
          {t('privacy.rightsOwn')} <Link href="/mijn">{t('privacy.ownPage')}</Link>
        </Paragraph>
        <Paragraph>{t('privacy.rightsHow')}</Paragraph>
        <Paragraph>
          {t('privacy.complaint')}{' '}
          <Link href="https://www.autoriteitpersoonsgegevens.nl" document>
            {t('privacy.ap')}
          </Link>
        </Paragraph>
      </Section>
      <Section title={t('privacy.cookies')}>
        <Paragraph>{t('privacy.cookiesText')}</Paragraph>
      </Section>
      <Paragraph muted>{t('privacy.date', { datum: date(peildatum) })}</Paragraph>
    </Page>
  );
}
