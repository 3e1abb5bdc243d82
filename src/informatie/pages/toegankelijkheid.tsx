import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { Page, Paragraph, Section } from '../../ui/index.ts';
import { Contact } from '../parts/contact.tsx';
import { Toegankelijkheid } from '../parts/toegankelijkheid.tsx';
import { rememberGemeente } from '../remember-gemeente.ts';
import { showGemeente } from '../show-gemeente.ts';
import type { Route } from './+types/toegankelijkheid.ts';

export const handle = { noJs: true };

/** The accessibility statement of a gemeente. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const gemeente = await showGemeente(page.ctx, { slug: params.gemeente });
  rememberGemeente(page, gemeente.slug);
  return gemeente;
});

export default function ToegankelijkheidPagina({ loaderData: gemeente }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  return (
    <Page
      title={t('a11y.title')}
      lead={t('a11y.introOf', { naam: gemeente.naam })}
      breadcrumb={[{ href: `/${gemeente.slug}`, label: t('gemeente.title', { naam: gemeente.naam }) }]}
    >
      <Toegankelijkheid>
        <Section title={t('a11y.problem')}>
          <Paragraph>{t('a11y.problemText')}</Paragraph>
          <Contact gemeente={gemeente} />
        </Section>
      </Toegankelijkheid>
    </Page>
  );
}
