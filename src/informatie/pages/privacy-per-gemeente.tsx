import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { Page, Paragraph, Section } from '../../ui/index.ts';
import { listGemeenten } from '../list-gemeenten.ts';
import { GemeenteLinks } from '../parts/gemeente-links.tsx';
import type { Route } from './+types/privacy-per-gemeente.ts';

export const handle = { noJs: true };

/** Privacy is told per gemeente, as each has its own settings. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx }) => listGemeenten(ctx, {}));

export default function PrivacyPerGemeente({ loaderData: gemeenten }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  return (
    <Page title={t('privacy.choose')} lead={t('privacy.chooseIntro')}>
      <Section title={t('front.gemeenten')}>
        <GemeenteLinks gemeenten={gemeenten} to={(slug) => `/${slug}/privacy`} />
      </Section>
      <Section title={t('privacy.cookies')}>
        <Paragraph>{t('privacy.cookiesText')}</Paragraph>
      </Section>
    </Page>
  );
}
