import { useTranslation } from 'react-i18next';
import { registratievelden } from '../../beleid/registratievelden.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Columns,
  DataList,
  Link,
  Page,
  Paragraph,
  Section,
  Stack,
} from '../../ui/index.ts';
import { Bron } from '../parts/bron.tsx';
import { Contact } from '../parts/contact.tsx';
import { rememberGemeente } from '../remember-gemeente.ts';
import { type GemeenteGetoond, showGemeente } from '../show-gemeente.ts';
import type { Route } from './+types/gemeente.ts';

export const handle = { noJs: true };

/** A gemeente's own start page; an address of no gemeente is not there. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const gemeente = await showGemeente(page.ctx, { slug: params.gemeente });
  rememberGemeente(page, gemeente.slug);
  return { gemeente, loggedIn: page.person !== null };
});

export default function Gemeente({ loaderData: { gemeente, loggedIn } }: Route.ComponentProps) {
  const { t } = useTranslation('informatie');
  const { naam, beleid } = gemeente;
  return (
    <Page title={t('gemeente.title', { naam })} lead={t('gemeente.intro', { naam })}>
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
      <Columns>
        <Waarvoor />
        <Wat gemeente={gemeente} />
      </Columns>
      <Columns>
        <Huisvesters gemeente={gemeente} />
        <Bewoners gemeente={gemeente} />
      </Columns>
      <Section title={t('contact.title', { naam })}>
        <Contact gemeente={gemeente} />
      </Section>
      {beleid && (
        <Paragraph muted>
          {t('gemeente.source', { beleid: beleid.naam })}
          {beleid.voorbeeld && ` ${t('gemeente.example')}`}
        </Paragraph>
      )}
    </Page>
  );
}

/** Why there is a register at all, each reason with its paragraph. */
function Waarvoor() {
  const { t } = useTranslation('informatie');
  return (
    <Section title={t('why.title')}>
      <ul className="od-list">
        <li>
          {t('why.safety')} <Bron id="§3.1.3" />
        </li>
        <li>
          {t('why.overcrowding')} <Bron id="§3.1.2" />
        </li>
        <li>
          {t('why.registration')} <Bron id="§3.1.1" />
        </li>
        <li>
          {t('why.figures')} <Bron id="§8.1" />
        </li>
      </ul>
      <Paragraph>{t('why.besides')}</Paragraph>
    </Section>
  );
}

/** What is kept, by why it is kept. */
function Wat({ gemeente: { velden, slug, naam } }: { gemeente: GemeenteGetoond }) {
  const { t } = useTranslation('informatie');
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const items = (['wet', 'werking', 'gemeente'] as const).map((grond) => {
    const own = velden.filter(({ code }) => registratievelden[code].grond === grond);
    const names = own.map(({ code }) =>
      code === 'identiteit_vastgesteld' || code === 'meereizend'
        ? t(`what.${code}`)
        : registratievelden[code].naam[language].toLowerCase(),
    );
    return { label: t(`what.${grond}`, { naam }), value: names.length === 0 ? null : list.format(names) };
  });
  return (
    <Section title={t('what.title')}>
      <DataList items={items} />
      <Stack gap="sm">
        <Paragraph>{t('what.never')}</Paragraph>
        <Bron id="art. 438 Sr" />
      </Stack>
      <Paragraph>{t('what.who')}</Paragraph>
      <Link href={`/${slug}/privacy`} standalone icon="right">
        {t('what.more')}
      </Link>
    </Section>
  );
}

function Huisvesters({
  gemeente: { naam, sluitingsuur, nachtregisterVanaf },
}: {
  gemeente: GemeenteGetoond;
}) {
  const { t } = useTranslation('informatie');
  const { date } = useFormat();
  return (
    <Section title={t('huisvester.title')}>
      <Paragraph>{t('huisvester.intro', { naam, datum: date(nachtregisterVanaf) })}</Paragraph>
      <ol className="od-list">
        <li>{t('huisvester.step1')}</li>
        <li>{t('huisvester.step2', { naam })}</li>
        <li>{t('huisvester.step3')}</li>
        <li>
          {t('huisvester.step4', { uur: sluitingsuur })} <Bron id="Bijlage 2.10" />
        </li>
      </ol>
      <Paragraph>{t('huisvester.own')}</Paragraph>
    </Section>
  );
}

function Bewoners({ gemeente: { slug, website, naam } }: { gemeente: GemeenteGetoond }) {
  const { t } = useTranslation('informatie');
  return (
    <Section title={t('worker.title')}>
      <Paragraph>{t('worker.intro')}</Paragraph>
      <ul className="od-list">
        <li>{t('worker.short')}</li>
        <li>
          {t('worker.long')} <Bron id="art. 2.38 Wet BRP" />
        </li>
        <li>{t('worker.gives')}</li>
      </ul>
      <Alert kind="info" title={t('worker.registerTitle')}>
        {t('worker.registerText')}
      </Alert>
      <ActionGroup>
        <Link href={`/${slug}/informatie`} standalone icon="right">
          {t('pack.link')}
        </Link>
        <Link href={website} document standalone icon="right">
          {t('worker.website', { naam })}
        </Link>
        <Link href="https://www.workinnl.nl" document standalone icon="right">
          {t('worker.national')}
        </Link>
        <Link href={`/${slug}/privacy`} standalone icon="right">
          {t('worker.rights')}
        </Link>
      </ActionGroup>
    </Section>
  );
}
