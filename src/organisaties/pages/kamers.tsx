import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  EmptyState,
  Form,
  Link,
  NumberField,
  Page,
  Row,
  Section,
  Table,
  TextField,
} from '../../ui/index.ts';
import { arrangeKamers } from '../arrange-kamers.ts';
import { showIndeling } from '../show-indeling.ts';
import type { Route } from './+types/kamers.ts';
import { inputOf } from './form-input.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => ({
  ...(await showIndeling(page.ctx, { locatie: params.id })),
  verzoek: randomUUID(),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () => arrangeKamers(page.ctx, inputOf(form, { locatie: args.params.id })));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'organisaties:flash.kamers', params: { count: done.result.length } });
  return redirect(`/locaties/${args.params.id}/kamers`);
});

export default function Kamers({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { date, number } = useFormat();
  const { locatie, plan, verzoek } = loaderData;
  const base = `/locaties/${locatie.id}`;
  return (
    <Page
      title={t('kamers.titel')}
      lead={t('kamers.inleiding', { bedden: number(plan.slaapplaatsen), maximum: number(locatie.maximum) })}
      breadcrumb={[
        { href: '/locaties', label: t('locaties.titel') },
        { href: base, label: locatie.naam },
      ]}
      failed={actionData !== undefined}
    >
      <Section title={t('kamers.erbij')}>
        <Form
          submissionId={verzoek}
          values={{ kamers: 1, bedden: 2, naam: t('kamers.standaardnaam') }}
          errors={actionData ?? null}
        >
          <Row align="end">
            <NumberField name="kamers" label={t('kamers.aantalKamers')} />
            <NumberField name="bedden" label={t('kamers.beddenPerKamer')} />
            <TextField name="naam" label={t('kamers.naamVoorNummer')} maxLength={40} />
          </Row>
          <div>
            <Button purpose="primary">{t('kamers.maken')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t('kamers.lijst')}>
        <Table
          caption={t('kamers.lijst')}
          hideCaption
          rows={plan.kamers}
          rowKey={({ id }) => id}
          empty={<EmptyState>{t('kamers.geen')}</EmptyState>}
          columns={[
            {
              key: 'naam',
              header: t('kamers.kamer'),
              rowHeader: true,
              cell: ({ id, naam }) => <Link href={`${base}/kamers/${id}`}>{naam}</Link>,
            },
            {
              key: 'bedden',
              header: t('kamers.bedden'),
              numeric: true,
              cell: ({ slaapplaatsen }) => number(slaapplaatsen.length),
            },
            {
              key: 'bezet',
              header: t('kamers.bezet'),
              numeric: true,
              cell: ({ slaapplaatsen }) =>
                number(slaapplaatsen.filter(({ stand }) => stand === 'bezet').length),
            },
            {
              key: 'tot',
              header: t('kamers.vervalt'),
              cell: ({ vervallen_op }) => (vervallen_op === null ? '–' : date(vervallen_op)),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
