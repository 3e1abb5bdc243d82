import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, ButtonLink, Citation, Figure, Link, Page, Row } from '../../ui/index.ts';
import { tonightAt } from '../tonight-at.ts';
import type { Route } from './+types/vannacht-locatie.ts';
import { BepalingTekst } from './bepaling-tekst.tsx';
import { doVannacht } from './vannacht-acties.ts';
import { VannachtDruk } from './vannacht-druk.tsx';
import { VannachtMensen } from './vannacht-mensen.tsx';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) =>
  tonightAt(page.ctx, { locatie: params.locatie }),
);

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { locatie } = args.params;
  const done = await tryForm(form, () => doVannacht(page, form, locatie));
  if (!done.ok) return data(done.errors, { status: 400 });
  return redirect(`/vannacht/${locatie}`);
});

export default function VannachtLocatie({ loaderData: huis, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  const { date, number } = useFormat();
  const over = huis.slapers.length > huis.maximum;
  return (
    <Page
      title={huis.naam}
      lead={t('vannacht.nachtVan', { nacht: date(huis.nacht) })}
      breadcrumb={[{ href: '/vannacht', label: t('vannacht.titel') }]}
      failed={actionData !== undefined}
    >
      <Row>
        <Figure
          value={t('vannacht.vanMaximum', {
            aantal: number(huis.slapers.length),
            maximum: number(huis.maximum),
          })}
          label={t('vannacht.slapenHier')}
        />
      </Row>
      {over && (
        <Alert kind="warning" title={t('aandacht.boven', { count: huis.slapers.length - huis.maximum })}>
          <p className="nl-paragraph">{t('vannacht.bovenUitleg')}</p>
          <Citation paragraph="§3.1.2">
            <BepalingTekst bepaling="§3.1.2" />
          </Citation>
        </Alert>
      )}
      <VannachtDruk huis={huis} errors={actionData} />
      <Row>
        <ButtonLink href={`/locaties/${huis.locatie}/inchecken`}>{t('vannacht.inchecken')}</ButtonLink>
        <Link href={`/locaties/${huis.locatie}/calamiteitenlijst`} standalone>
          {t('calamiteiten.titel')}
        </Link>
        <Link href={`/locaties/${huis.locatie}/op-locatie`} standalone>
          {t('vannacht.opLocatie')}
        </Link>
        <Link href={`/locaties/${huis.locatie}`} standalone>
          {t('vannacht.naarLocatie')}
        </Link>
      </Row>
      <VannachtMensen huis={huis} />
    </Page>
  );
}
