import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { vervolg } from '../../beleid/overgang.ts';
import { toelatingovergangen } from '../../beleid/toelatingstatus.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  EmptyState,
  Form,
  Link,
  Page,
  Paragraph,
  RadioGroup,
  type RefusedForm,
  Section,
  StatusBadge,
  Table,
  TextareaField,
} from '../../ui/index.ts';
import { decideToelating } from '../decide-toelating.ts';
import { adresregel } from '../locatie.ts';
import { showAanvraagOrganisatie } from '../show-aanvraag.ts';
import { TOELATING_LOOK } from '../status-look.ts';
import type { Route } from './+types/aanvraag-organisatie.ts';
import { beslist } from './beslist.ts';
import { inputOf } from './form-input.ts';
import { LocatieStatus } from './locatie-status.tsx';
import { Gegevens } from './organisatie-gegevens.tsx';
import type { ToelatingRegel } from './toelating-stand.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => ({
  ...(await showAanvraagOrganisatie(page.ctx, { organisatie: params.id })),
  beslist: beslist(page.ctx.actor),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { gemeente = '', besluit = '' } = form.values;
  const done = await tryForm(form, () =>
    decideToelating(page.ctx, inputOf(form, { organisatie: args.params.id })),
  );
  if (!done.ok) return data({ gemeente, errors: done.errors }, { status: 400 });
  flash(page, { kind: 'success', key: `organisaties:flash.${besluit}` });
  return redirect(`/aanvragen/organisaties/${args.params.id}`);
});

export default function AanvraagOrganisatie({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { organisatie, toelatingen, locaties } = loaderData;
  return (
    <Page
      title={organisatie.naam}
      breadcrumb={[{ href: '/aanvragen', label: t('aanvragen.titel') }]}
      failed={actionData !== undefined}
    >
      {toelatingen.map((toelating) => (
        <Besluit
          key={`${toelating.gemeente}-${toelating.status}`}
          toelating={toelating}
          beslist={loaderData.beslist.includes(toelating.gemeente)}
          errors={actionData?.gemeente === toelating.gemeente ? actionData.errors : null}
        />
      ))}
      <Gegevens organisatie={organisatie} />
      <Link href={`https://www.kvk.nl/zoeken/?q=${organisatie.kvk}`} document standalone>
        {t('aanvragen.handelsregister')}
      </Link>
      <Section title={t('aanvragen.locaties')}>
        <Table
          caption={t('aanvragen.locaties')}
          hideCaption
          rows={locaties}
          rowKey={({ id }) => id}
          empty={<EmptyState>{t('aanvragen.geenLocaties')}</EmptyState>}
          columns={[
            {
              key: 'naam',
              header: t('locatie.naam'),
              rowHeader: true,
              cell: ({ id, naam }) => <Link href={`/aanvragen/locaties/${id}`}>{naam}</Link>,
            },
            { key: 'adres', header: t('locatie.adres'), cell: adresregel },
            { key: 'status', header: t('status'), cell: (row) => <LocatieStatus locatie={row} /> },
            { key: 'maximum', header: t('locaties.maximum'), numeric: true, cell: ({ maximum }) => maximum },
          ]}
        />
      </Section>
    </Page>
  );
}

interface BesluitProps {
  toelating: ToelatingRegel;
  beslist: boolean;
  errors: RefusedForm | null;
}

function Besluit({ toelating, beslist: mag, errors }: BesluitProps) {
  const { t } = useTranslation('organisaties');
  const { moment } = useFormat();
  const { gemeente, naam, status, reden, besloten_op, aangevraagd_op } = toelating;
  const steps = vervolg(toelatingovergangen, status).flatMap(({ naar, reden: why }) =>
    naar === 'aangevraagd' ? [] : [{ naar, needed: why === true }],
  );
  const needed = steps.length > 0 && steps.every((step) => step.needed);
  return (
    <Section title={t('aanvragen.toelatingIn', { gemeente: naam })}>
      <div>
        <StatusBadge status={TOELATING_LOOK[status]}>{t(`toelating.${status}`)}</StatusBadge>{' '}
        {moment(status === 'aangevraagd' ? aangevraagd_op : (besloten_op ?? aangevraagd_op))}
      </div>
      {reden !== null && (
        <Alert kind="info" title={t(status === 'aangevraagd' ? 'reden.eerder' : 'reden.titel')}>
          {reden}
        </Alert>
      )}
      {mag && status === 'geweigerd' && <Paragraph muted>{t('aanvragen.wachtOpOpnieuw')}</Paragraph>}
      {mag && steps.length > 0 && (
        <Form hidden={{ gemeente }} errors={errors} prefix={`besluit-${gemeente}-`}>
          <RadioGroup
            name="besluit"
            label={t('aanvragen.besluitVraag')}
            options={steps.map(({ naar }) => ({
              value: naar,
              label: t(`besluit.${naar}`),
              hint: t(`besluitUitleg.${naar}`),
            }))}
          />
          <TextareaField
            name="reden"
            label={t('reden.waarom')}
            hint={t(needed ? 'reden.naarOrganisatie' : 'reden.bijWeigeren')}
            rows={3}
            maxLength={1000}
            optional={!needed}
          />
          <div>
            <Button purpose="primary">{t('aanvragen.vastleggen')}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
