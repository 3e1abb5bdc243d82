import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat, useText } from '../../platform/i18n/index.ts';
import { Button, Form, Link, Page, Row, Table } from '../../ui/index.ts';
import { askTaak } from '../ask-taak.ts';
import { listTaken } from '../list-taken.ts';
import { StandBadge } from '../parts/stand-badge.tsx';
import type { Route } from './+types/taken.ts';

export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx }) => listTaken(ctx, {}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () => askTaak(page.ctx, { naam: form.values.taak ?? '' }));
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'beheer:flash.gevraagd' });
  return redirect('/beheer/taken');
});

export default function Taken({ loaderData: taken }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const text = useText();
  const { moment, number } = useFormat();
  return (
    <Page
      title={t('taken.title')}
      lead={t('taken.lead')}
      breadcrumb={[{ href: '/beheer', label: t('title') }]}
    >
      <Table
        caption={t('taken.title')}
        hideCaption
        rows={taken}
        rowKey={({ naam }) => naam}
        columns={[
          {
            key: 'taak',
            header: t('taken.taak'),
            rowHeader: true,
            cell: ({ naam, label }) => (
              <Link href={`/beheer/taken/${naam}`} standalone>
                {text(label)}
              </Link>
            ),
          },
          {
            key: 'laatste',
            header: t('taken.laatste'),
            cell: ({ laatste }) =>
              laatste?.klaar ? (
                <Row>
                  <StandBadge stand={laatste.stand} />
                  <span>{moment(laatste.klaar)}</span>
                </Row>
              ) : (
                t('taken.nooit')
              ),
          },
          {
            key: 'volgende',
            header: t('taken.volgende'),
            cell: ({ volgende }) => (volgende ? moment(volgende) : t('taken.gevraagd')),
          },
          {
            key: 'gelukt',
            header: t('taken.gelukt'),
            numeric: true,
            cell: ({ gelukt }) => number(gelukt),
          },
          {
            key: 'mislukt',
            header: t('taken.mislukt'),
            numeric: true,
            cell: ({ mislukt }) => number(mislukt),
          },
          { key: 'wacht', header: t('taken.wacht'), numeric: true, cell: ({ wacht }) => number(wacht) },
          {
            key: 'actie',
            header: t('taken.actie'),
            plain: true,
            cell: ({ naam, label, volgende }) =>
              volgende && (
                <Form inline stay hidden={{ taak: naam }}>
                  <Button name="actie" value="nu" describedObject={text(label)}>
                    {t('taken.nu')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </Page>
  );
}
