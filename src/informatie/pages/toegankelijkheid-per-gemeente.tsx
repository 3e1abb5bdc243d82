import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { Page, Section } from '../../ui/index.ts';
import { listGemeenten } from '../list-gemeenten.ts';
import { GemeenteLinks } from '../parts/gemeente-links.tsx';
import { Toegankelijkheid } from '../parts/toegankelijkheid.tsx';
import type { Route } from './+types/toegankelijkheid-per-gemeente.ts';

export const handle = { noJs: true };

/** How accessible Onderdak is, and whom to tell of a problem: each gemeente for its own users. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx }) => listGemeenten(ctx, {}));

export default function ToegankelijkheidPerGemeente({ loaderData: gemeenten }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  return (
    <Page title={t('a11y.title')} lead={t('a11y.intro')}>
      <Toegankelijkheid>
        <Section title={t('a11y.problem')}>
          <p className="nl-paragraph">{t('a11y.chooseGemeente')}</p>
          <GemeenteLinks gemeenten={gemeenten} to={(slug) => `/${slug}/toegankelijkheid`} />
        </Section>
      </Toegankelijkheid>
    </Page>
  );
}
