import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { vaststellingswijzen } from '../../beleid/documentsoorten.ts';
import { landnaam } from '../../beleid/landen.ts';
import { flash, pageAction, pageLoader, readForm } from '../../platform/http/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  EmptyState,
  Form,
  Link,
  Page,
  Paragraph,
  Section,
} from '../../ui/index.ts';
import { confirmSeveral } from '../confirm-several.ts';
import { BEWAARDAGEN } from '../expire-aanmeldingen.ts';
import { listAanmeldingen } from '../list-aanmeldingen.ts';
import { WachtendeLijst } from '../parts/wachtende-lijst.tsx';
import type { Route } from './+types/aanmeldingen.ts';

export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx, language }) => {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return {
    dagen: BEWAARDAGEN,
    wachtenden: (await listAanmeldingen(ctx, {})).map((one) => ({
      ...one,
      landnaam: landnaam(one.land, language) ?? one.land,
      taalnaam: names.of(one.taal) ?? one.taal,
    })),
  };
});

/** One press for all that are ticked; who can't be confirmed stays, and says why. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const ids = Object.keys(form.values).flatMap((name) => (name.startsWith('wie.') ? [name.slice(4)] : []));
  const wijze = form.values.gezien === 'video' ? 'video' : 'persoonlijk';
  if (ids.length === 0) {
    const issues = [{ path: '', code: 'aanmelding_geen_gekozen' }];
    return data({ bevestigd: 0, errors: { issues, values: form.values } }, { status: 400 });
  }
  const { bevestigd, geweigerd } = await confirmSeveral(page.ctx, ids, wijze);
  if (geweigerd.length > 0) {
    const issues = geweigerd.map(({ id, issue }) => ({ ...issue, path: `wie.${id}` }));
    return data({ bevestigd, errors: { issues, values: form.values } }, { status: 400 });
  }
  flash(page, { kind: 'success', key: 'aanmelding:wachten.bevestigd', params: { count: bevestigd } });
  return redirect('/aanmeldingen');
});

export default function Aanmeldingen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('aanmelding');
  const { wachtenden, dagen } = loaderData;
  const locaties = [...new Map(wachtenden.map((one) => [one.locatie, one.locatienaam]))];
  return (
    <Page
      title={t('wachten.titel')}
      lead={t('wachten.inleiding')}
      breadcrumb={[{ href: '/vannacht', label: t('wachten.vannacht') }]}
      failed={actionData !== undefined}
    >
      {actionData !== undefined && actionData.bevestigd > 0 && (
        <Alert kind="success">{t('wachten.bevestigd', { count: actionData.bevestigd })}</Alert>
      )}
      {wachtenden.length === 0 ? (
        <EmptyState
          action={
            <Link href="/vannacht" standalone>
              {t('wachten.naarVannacht')}
            </Link>
          }
        >
          {t('wachten.leeg')}
        </EmptyState>
      ) : (
        <Form
          errors={actionData?.errors}
          labels={Object.fromEntries(wachtenden.map(({ id, naam }) => [`wie.${id}`, naam]))}
        >
          {locaties.map(([locatie, naam]) => (
            <Section key={locatie} title={naam}>
              <WachtendeLijst
                caption={naam}
                wachtenden={wachtenden.filter((one) => one.locatie === locatie)}
              />
            </Section>
          ))}
          <Paragraph>{t('wachten.gezien')}</Paragraph>
          <ActionGroup>
            {WIJZEN.map((wijze) => (
              <Button
                key={wijze}
                name="gezien"
                value={wijze}
                purpose={wijze === 'persoonlijk' ? 'primary' : 'secondary'}
              >
                {t(`wachten.bevestig.${wijze}`)}
              </Button>
            ))}
          </ActionGroup>
          <Paragraph muted>{t('wachten.bewaard', { dagen })}</Paragraph>
        </Form>
      )}
    </Page>
  );
}

const WIJZEN = Object.keys(vaststellingswijzen) as (keyof typeof vaststellingswijzen)[];
