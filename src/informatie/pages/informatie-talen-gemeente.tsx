import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { Page } from '../../ui/index.ts';
import { Taalkeuze } from '../parts/taalkeuze.tsx';
import { rememberGemeente } from '../remember-gemeente.ts';
import { showGemeente } from '../show-gemeente.ts';
import type { Route } from './+types/informatie-talen-gemeente.ts';

export const handle = { noJs: true };

/** The information pack of a gemeente: choose a language. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const { slug, naam } = await showGemeente(page.ctx, { slug: params.gemeente });
  rememberGemeente(page, slug);
  return { slug, naam };
});

export default function InformatieTalenGemeente({ loaderData: { slug, naam } }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  return (
    <Page
      title={t('pack.title')}
      lead={t('pack.intro')}
      breadcrumb={[{ href: `/${slug}`, label: t('gemeente.title', { naam }) }]}
    >
      <Taalkeuze base={`/${slug}/informatie`} />
    </Page>
  );
}
