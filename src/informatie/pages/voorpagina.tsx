import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { ActionGroup, ButtonLink, Columns, Link, Page, Paragraph, Section } from '../../ui/index.ts';
import { listGemeenten } from '../list-gemeenten.ts';
import { GemeenteLinks } from '../parts/gemeente-links.tsx';
import type { Route } from './+types/voorpagina.ts';

export const handle = { noJs: true };

/** What this is, who uses it, and the way in. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx, person }) => ({
  loggedIn: person !== null,
  gemeenten: await listGemeenten(ctx, {}),
}));

export default function Voorpagina({ loaderData: { loggedIn, gemeenten } }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  return (
    <Page title={t('front.title')} lead={t('front.intro')}>
      <ActionGroup>
        {loggedIn ? (
          <ButtonLink href="/start" purpose="primary">
            {t('front.start')}
          </ButtonLink>
        ) : (
          <ButtonLink href="/inloggen" document purpose="primary">
            {t('front.login')}
          </ButtonLink>
        )}
        <ButtonLink href="/aanmelden">{t('front.register')}</ButtonLink>
      </ActionGroup>
      <Section title={t('front.gemeenten')}>
        <Paragraph>{t(gemeenten.length === 0 ? 'front.noGemeenten' : 'front.gemeentenIntro')}</Paragraph>
        <GemeenteLinks gemeenten={gemeenten} to={(slug) => `/${slug}`} />
      </Section>
      <Columns>
        <Section title={t('front.huisvester')}>
          <Paragraph>{t('front.huisvesterText')}</Paragraph>
        </Section>
        <Section title={t('front.worker')}>
          <Paragraph>{t('front.workerText')}</Paragraph>
          <Link href="/informatie" standalone icon="right">
            {t('pack.link')}
          </Link>
        </Section>
        <Section title={t('front.gemeente')}>
          <Paragraph>{t('front.gemeenteText')}</Paragraph>
        </Section>
      </Columns>
    </Page>
  );
}
