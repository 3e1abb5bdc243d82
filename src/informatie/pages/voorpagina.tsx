import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { ButtonLink, Page, Paragraph } from '../../ui/index.ts';
import type { Route } from './+types/voorpagina.ts';

export const handle = { noJs: true };

export const loader = pageLoader((_args: Route.LoaderArgs, page) => ({ loggedIn: page.person !== null }));

export default function Voorpagina({ loaderData: { loggedIn } }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  return (
    <Page title={t('front.title')}>
      <Paragraph>{t('front.intro')}</Paragraph>
      <ButtonLink href={loggedIn ? '/start' : '/inloggen'}>
        {t(loggedIn ? 'front.start' : 'front.login')}
      </ButtonLink>
    </Page>
  );
}
