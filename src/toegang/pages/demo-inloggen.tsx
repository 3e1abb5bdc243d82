import { useTranslation } from 'react-i18next';
import { NotFound } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { Alert, Link, Page, Paragraph, Section } from '../../ui/index.ts';
import type { Route } from './+types/demo-inloggen.ts';
import './demo-inloggen.css';

export const handle = { noJs: true };

/** The demo's people by group, in the reader's language. */
export const loader = pageLoader(({ params }: Route.LoaderArgs, page) => {
  if (page.demoPeople === null) throw new NotFound('demo');
  const groups = new Map<string, { sub: string; name: string; role: string }[]>();
  for (const { sub, name, role, group } of page.demoPeople) {
    const heading = group[page.language];
    groups.set(heading, [...(groups.get(heading) ?? []), { sub, name, role: role[page.language] }]);
  }
  return {
    uid: params.uid,
    ended: page.sessionEnded,
    mailbox: page.mailbox,
    code: page.demoCode,
    groups: [...groups].map(([heading, people]) => ({ heading, people })),
  };
});

export default function DemoInloggen({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('toegang');
  const { uid, ended, mailbox, groups, code } = loaderData;
  return (
    <Page title={t('demo.title')} lead={t('demo.intro')}>
      {ended && (
        <Alert kind="info" title={t('demo.ended')}>
          {t('demo.endedWhy')}
        </Alert>
      )}
      {groups.map(({ heading, people }) => (
        <Section key={heading} title={heading}>
          <ul className="od-people">
            {people.map(({ sub, name, role }) => (
              <li key={sub}>
                <form method="post" action={`/demo-inloggen/${uid}/${sub}`}>
                  <button type="submit" className="od-person">
                    <span className="od-person__initials" aria-hidden="true">
                      {initialsOf(name)}
                    </span>
                    <span className="od-person__text">
                      <span className="od-person__name">{name}</span>
                      <span>{role}</span>
                    </span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {code !== null && (
        <Section title={t('demo.resident')}>
          <Paragraph>{t('demo.residentWhy')}</Paragraph>
          <p className="od-demo-code" translate="no">
            {code}
          </p>
          <Link href="/mijn" document standalone>
            {t('demo.residentGo')}
          </Link>
        </Section>
      )}
      {mailbox && (
        <p className="nl-paragraph">
          {t('demo.mail')} <Link href="/postbak">{t('mailbox.title')}</Link>
        </p>
      )}
    </Page>
  );
}

/** `Fatma Yıldırım` → `FY` */
const initialsOf = (name: string) =>
  name
    .split(' ')
    .map(([first]) => first ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
