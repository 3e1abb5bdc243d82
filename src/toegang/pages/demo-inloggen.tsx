import { useTranslation } from 'react-i18next';
import { NotFound } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { Page, Paragraph, Section } from '../../ui/index.ts';
import type { Route } from './+types/demo-inloggen.ts';

export const handle = { noJs: true };

/** The demo's people by group, in the reader's language. */
export const loader = pageLoader(({ params }: Route.LoaderArgs, page) => {
  if (page.demoPeople === null) throw new NotFound('demo');
  const groups = new Map<string, { sub: string; name: string; role: string }[]>();
  for (const { sub, name, role, group } of page.demoPeople) {
    const heading = group[page.language];
    groups.set(heading, [...(groups.get(heading) ?? []), { sub, name, role: role[page.language] }]);
  }
  return { uid: params.uid, groups: [...groups].map(([heading, people]) => ({ heading, people })) };
});

export default function DemoInloggen({ loaderData: { uid, groups } }: Route.ComponentProps) {
  const { t } = useTranslation('toegang');
  return (
    <Page title={t('demo.title')}>
      <Paragraph>{t('demo.intro')}</Paragraph>
      {groups.map(({ heading, people }) => (
        <Section key={heading} title={heading}>
          <ul className="od-people">
            {people.map(({ sub, name, role }) => (
              <li key={sub}>
                <form method="post" action={`/demo-inloggen/${uid}/${sub}`}>
                  <button type="submit" className="od-person">
                    <strong>{name}</strong>
                    <span>{role}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
