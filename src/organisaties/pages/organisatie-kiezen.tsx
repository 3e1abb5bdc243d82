import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm } from '../../platform/http/index.ts';
import { Button, Form, Page, Paragraph, StatusBadge } from '../../ui/index.ts';
import { chooseOrganisatie, listEigenOrganisaties } from '../choose-organisatie.ts';
import type { Route } from './+types/organisatie-kiezen.ts';
import './organisaties.css';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => ({
  organisaties: await listEigenOrganisaties(page.ctx, {}),
  gekozen: page.ctx.actor.organisatie,
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const { values } = await readForm(args);
  if (page.sessionId !== null)
    await chooseOrganisatie(page.ctx, { organisatie: values.organisatie ?? '', sessie: page.sessionId });
  flash(page, { kind: 'success', key: 'organisaties:flash.gekozen' });
  return redirect('/start');
});

export default function OrganisatieKiezen({ loaderData: { organisaties, gekozen } }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  return (
    <Page title={t('kiezen.titel')} {...(organisaties.length > 1 ? { lead: t('kiezen.inleiding') } : {})}>
      {organisaties.length < 2 && (
        <Paragraph>{t(organisaties.length === 0 ? 'kiezen.geen' : 'kiezen.een')}</Paragraph>
      )}
      <ul className="od-own-organisations">
        {organisaties.map(({ id, naam, rol }) => (
          <li key={id} className="od-row od-row--between">
            <span>
              <strong>{naam}</strong>
              <br />
              {t(`rol.${rol === 'huisvester-beheerder' ? 'beheerder' : 'medewerker'}`)}
            </span>
            {id === gekozen ? (
              <StatusBadge status="success">{t('kiezen.gekozen')}</StatusBadge>
            ) : (
              <Form inline hidden={{ organisatie: id }}>
                <Button describedObject={naam}>{t('kiezen.kies')}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
