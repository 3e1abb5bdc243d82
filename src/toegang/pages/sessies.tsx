import { useTranslation } from 'react-i18next';
import { data, Form as RouterForm, redirect } from 'react-router';
import { Forbidden } from '../../platform/errors.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { ActionGroup, Button, Form, Page, Section, StatusBadge, Table, useShell } from '../../ui/index.ts';
import { endOtherSessies, endSessie, listSessies } from '../sessies.ts';
import type { Route } from './+types/sessies.ts';

/** Where one is logged in. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => ({
  current: page.sessionId,
  sessies: await listSessies(page.ctx, {}),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  if (page.sessionId === null) throw new Forbidden('login');
  const current = page.sessionId;
  const done = await tryForm(form, async () => {
    if (form.values.actie === 'andere')
      return { aantal: await endOtherSessies(page.ctx, { behalve: current }) };
    await endSessie(page.ctx, { sessie: form.values.sessie ?? '' });
    return { aantal: 1 };
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'toegang:sessies.ended', params: { count: done.result.aantal } });
  return redirect('/sessies');
});

export default function Sessies({ loaderData: { current, sessies } }: Route.ComponentProps) {
  const { t } = useTranslation('toegang');
  const { moment } = useFormat();
  const nameOf = ({ apparaat: { browser, system } }: (typeof sessies)[number]) =>
    browser && system
      ? t('sessies.deviceOn', { browser, system })
      : (browser ?? system ?? t('sessies.unknown'));
  return (
    <Page title={t('sessies.title')} lead={t('sessies.intro')}>
      <Table
        caption={t('sessies.title')}
        hideCaption
        rows={sessies}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'apparaat',
            header: t('sessies.device'),
            rowHeader: true,
            cell: (sessie) => nameOf(sessie),
          },
          { key: 'adres', header: t('sessies.address'), cell: ({ adres }) => adres ?? '–' },
          { key: 'begonnen', header: t('sessies.begun'), cell: ({ begonnen }) => moment(begonnen) },
          { key: 'gezien', header: t('sessies.lastSeen'), cell: ({ laatstGezien }) => moment(laatstGezien) },
          {
            key: 'actie',
            header: t('sessies.action'),
            plain: true,
            cell: (sessie) =>
              sessie.id === current ? (
                <StatusBadge status="success">{t('sessies.this')}</StatusBadge>
              ) : (
                <Form inline stay hidden={{ sessie: sessie.id }}>
                  <Button
                    name="actie"
                    value="beeindigen"
                    describedObject={`${nameOf(sessie)}, ${moment(sessie.begonnen)}`}
                  >
                    {t('sessies.end')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      <Section title={t('sessies.all')}>
        <ActionGroup>
          {sessies.length > 1 && (
            <Form inline>
              <Button name="actie" value="andere">
                {t('sessies.endOthers')}
              </Button>
            </Form>
          )}
          <LogOutEverywhere />
        </ActionGroup>
      </Section>
    </Page>
  );
}

/** Goes to the same address as logging out, which ends the session at the identity provider too. */
function LogOutEverywhere() {
  const { t } = useTranslation('toegang');
  return (
    <RouterForm method="post" action="/uitloggen" reloadDocument>
      <input type="hidden" name="_csrf" value={useShell()?.csrf ?? ''} />
      <Button name="overal" value="ja" icon="logout">
        {t('sessies.everywhere')}
      </Button>
    </RouterForm>
  );
}
