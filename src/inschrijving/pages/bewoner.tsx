import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { NIET_NODIG_REDENEN, STAPPEN_GEMEENTE } from '../../beleid/inschrijving/werklijst.ts';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  DataList,
  DateField,
  Form,
  Link,
  Page,
  Paragraph,
  Row,
  Section,
  SelectField,
  StatusBadge,
  Table,
} from '../../ui/index.ts';
import { LIJST_LOOK, STAND_LOOK } from '../look.ts';
import type { Bewoner } from '../read-bewoners.ts';
import { setStap } from '../set-stap.ts';
import { showBewoner } from '../show-bewoner.ts';
import type { Route } from './+types/bewoner.ts';
import { RouteFeiten } from './route-feiten.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => ({
  bewoner: await showBewoner(page.ctx, { persoon: params.persoon }),
  vandaag: today(page.ctx.clock),
  verzoek: randomUUID(),
}));

/** Notes what was done. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { _id: verzoek = '', stap, datum = '', reden } = form.values;
  const done = await tryForm(form, () =>
    setStap(page.ctx, {
      verzoek,
      personen: [args.params.persoon],
      stap: stap as 'uitgenodigd',
      datum,
      reden: (reden || null) as null,
    }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'inschrijving:flash.stap' });
  return redirect(`/inschrijven/personen/${args.params.persoon}`);
});

export default function BewonerPagina({ loaderData, actionData }: Route.ComponentProps) {
  const { bewoner, vandaag, verzoek } = loaderData;
  const { laatste, lijst, stand, route } = bewoner;
  const { t } = useTranslation('inschrijving');
  return (
    <Page
      title={laatste.naam}
      lead={t('zelfde.bij', { locatie: laatste.locatieNaam, organisatie: laatste.organisatieNaam })}
      breadcrumb={[{ href: '/inschrijven', label: t('titel') }]}
      failed={actionData !== undefined}
    >
      <Row>
        {lijst !== null && <StatusBadge status={LIJST_LOOK[lijst]}>{t(`toon.${lijst}`)}</StatusBadge>}
        <StatusBadge status={STAND_LOOK[stand]}>{t(`stand.${stand}`)}</StatusBadge>
      </Row>
      {lijst === 'vertrokken' && <Vertrokken bewoner={bewoner} />}
      <Section title={t('bewoner.vastleggen')}>
        <Form submissionId={verzoek} values={{ datum: vandaag }} errors={actionData}>
          <SelectField
            name="stap"
            label={t('veld.stap')}
            placeholder={t('veld.kies')}
            options={STAPPEN_GEMEENTE.map((value) => ({ value, label: t(`stand.${value}`) }))}
          />
          <DateField name="datum" label={t('veld.datum')} hint={t('veld.datumHint')} />
          <SelectField
            name="reden"
            label={t('veld.reden')}
            hint={t('veld.redenHint')}
            placeholder={t('veld.geen')}
            options={NIET_NODIG_REDENEN.map((value) => ({ value, label: t(`nietNodig.${value}`) }))}
            optional
          />
          <div>
            <Button purpose="primary">{t('bewoner.knop')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t('bewoner.inschrijving')}>
        <RouteFeiten route={route} vandaag={vandaag} klaar={stand === 'ingeschreven' || !bewoner.hier} />
        <Bekend bewoner={bewoner} />
      </Section>
      <Gedaan bewoner={bewoner} />
      <Verblijven bewoner={bewoner} />
    </Page>
  );
}

type Props = { bewoner: Bewoner };

/** What the gemeente is told: by a form signed beforehand, or because nobody of this name stays here any more. */
function Vertrokken({ bewoner: { laatste, formulier } }: Props) {
  const { t } = useTranslation('inschrijving');
  const { date } = useFormat();
  const dag = laatste.vertrek === null ? '' : date(laatste.vertrek);
  return (
    <Alert kind="warning" title={formulier ? t('bewoner.signaalTitel', { dag }) : t('bewoner.wegTitel')}>
      {t(formulier ? 'bewoner.signaal' : 'bewoner.wegUitleg')}
    </Alert>
  );
}

/** What is known of the BRP, and the form for leaving. */
function Bekend({ bewoner: { perioden, formulier, hier, laatste } }: Props) {
  const { t } = useTranslation('inschrijving');
  const { date, moment } = useFormat();
  const known = [
    ...new Map(perioden.map((periode) => [`${periode.vanaf}${periode.status}`, periode])).values(),
  ];
  return (
    <DataList
      items={[
        {
          label: t('bewoner.brpPeriode'),
          value:
            known.length === 0
              ? t('bewoner.brpOnbekend')
              : known.map(({ id, vanaf, tot, status }) => (
                  <div key={id}>
                    {t(tot === null ? 'bewoner.vanaf' : 'bewoner.vanTot', {
                      status: t(`stand.${status}`),
                      van: date(vanaf),
                      tot: tot === null ? '' : date(tot),
                    })}
                  </div>
                )),
        },
        {
          label: t('bewoner.formulier'),
          value: formulier
            ? t('bewoner.formulierGetekend', { op: moment(formulier.getekendOp) })
            : t('bewoner.formulierGeen'),
        },
        {
          label: t('veld.vertrek'),
          value: hier || laatste.vertrek === null ? null : date(laatste.vertrek),
        },
      ]}
    />
  );
}

function Gedaan({ bewoner: { stappen } }: Props) {
  const { t } = useTranslation('inschrijving');
  const { date, moment } = useFormat();
  return (
    <Section title={t('bewoner.gedaan')}>
      <Table
        caption={t('bewoner.gedaan')}
        hideCaption
        rows={[...stappen].reverse()}
        rowKey={({ verzoek }) => verzoek}
        empty={<Paragraph>{t('bewoner.nietsGedaan')}</Paragraph>}
        columns={[
          {
            key: 'wat',
            header: t('veld.wat'),
            rowHeader: true,
            cell: ({ stap, reden }) =>
              reden === null ? t(`stand.${stap}`) : `${t(`stand.${stap}`)}: ${t(`nietNodig.${reden}`)}`,
          },
          { key: 'dag', header: t('veld.dag'), cell: ({ datum }) => date(datum) },
          { key: 'wanneer', header: t('veld.wanneer'), cell: ({ op }) => moment(op) },
          { key: 'wie', header: t('veld.wie'), cell: ({ door }) => door ?? '–' },
        ]}
      />
    </Section>
  );
}

function Verblijven({ bewoner: { verblijven } }: Props) {
  const { t } = useTranslation('inschrijving');
  const { date } = useFormat();
  return (
    <Section title={t('bewoner.verblijven')}>
      <Paragraph muted>{t('bewoner.verblijvenUitleg')}</Paragraph>
      <Table
        caption={t('bewoner.verblijven')}
        hideCaption
        rows={verblijven}
        rowKey={({ verblijf }) => verblijf}
        columns={[
          {
            key: 'locatie',
            header: t('veld.locatie'),
            rowHeader: true,
            cell: ({ locatieNaam, organisatieNaam }) =>
              t('zelfde.bij', { locatie: locatieNaam, organisatie: organisatieNaam }),
          },
          { key: 'aankomst', header: t('veld.aankomst'), cell: ({ aankomst }) => date(aankomst) },
          {
            key: 'verwacht',
            header: t('veld.verwachtVertrek'),
            cell: ({ verwachtVertrek }) => (verwachtVertrek === null ? '–' : date(verwachtVertrek)),
          },
          {
            key: 'vertrek',
            header: t('veld.vertrek'),
            cell: ({ vertrek }) => (vertrek === null ? '–' : date(vertrek)),
          },
          {
            key: 'verzoek',
            header: t('veld.verzoek'),
            cell: ({ verblijf }) => (
              <Link href={`/verblijven/${verblijf}/verzoek`} standalone>
                {t('bewoner.verzoek')}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}
