import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { Section } from '../../ui/index.ts';
import { Contact } from '../parts/contact.tsx';
import { Pakket } from '../parts/pakket.tsx';
import { rememberGemeente } from '../remember-gemeente.ts';
import { showGemeente } from '../show-gemeente.ts';
import { showPakket } from '../show-pakket.ts';
import type { Route } from './+types/informatie-gemeente.ts';

export const handle = { noJs: true };

/** The information pack in one language, with how to reach the gemeente. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const gemeente = await showGemeente(page.ctx, { slug: params.gemeente });
  rememberGemeente(page, gemeente.slug);
  return { gemeente, pakket: showPakket(params.taal) };
});

export default function InformatieGemeente({ loaderData: { gemeente, pakket } }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  return (
    <Pakket pakket={pakket} base={`/${gemeente.slug}/informatie`}>
      <Section title={t('pack.contact', { naam: gemeente.naam })}>
        <Contact gemeente={gemeente} />
      </Section>
    </Pakket>
  );
}
