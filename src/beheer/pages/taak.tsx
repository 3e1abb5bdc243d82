import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat, useText } from '../../platform/i18n/index.ts';
import {
  Button,
  type Column,
  DataList,
  EmptyState,
  Form,
  Page,
  Paragraph,
  Section,
  Table,
} from '../../ui/index.ts';
import { askTaak } from '../ask-taak.ts';
import { inWoorden } from '../in-woorden.ts';
import { showTaak } from '../list-taken.ts';
import { factsOf } from '../parts/facts.ts';
import { StandBadge } from '../parts/stand-badge.tsx';
import type { Uitvoering } from '../taken.ts';
import type { Route } from './+types/taak.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, { ctx }) =>
  showTaak(ctx, { naam: params.taak }),
);

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const naam = args.params.taak;
  const { opnieuw } = form.values;
  const done = await tryForm(form, () =>
    askTaak(page.ctx, opnieuw === undefined ? { naam } : { naam, opnieuw }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'beheer:flash.gevraagd' });
  return redirect(`/beheer/taken/${naam}`);
});

export default function Taak({ loaderData: taak, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const text = useText();
  const { moment } = useFormat();
  return (
    <Page
      title={text(taak.label)}
      breadcrumb={[
        { href: '/beheer', label: t('title') },
        { href: '/beheer/taken', label: t('taken.title') },
      ]}
      failed={Boolean(actionData)}
    >
      <DataList
        items={[
          {
            label: t('taken.volgende'),
            value: taak.volgende ? moment(taak.volgende) : t('taken.gevraagd'),
          },
        ]}
      />
      {taak.volgende && (
        <Form errors={actionData}>
          <div>
            <Button name="actie" value="nu">
              {t('taken.nu')}
            </Button>
          </div>
        </Form>
      )}
      <Section title={t('taken.uitvoeringen')}>
        <Paragraph>{t('taken.pogingenUitleg')}</Paragraph>
        <Table
          caption={t('taken.uitvoeringen')}
          hideCaption
          rows={taak.uitvoeringen}
          rowKey={({ id }) => id}
          columns={useColumns()}
          empty={<EmptyState>{t('taken.uitvoeringenLeeg')}</EmptyState>}
        />
      </Section>
    </Page>
  );
}

function useColumns(): Column<Uitvoering>[] {
  const { t } = useTranslation('beheer');
  const { moment, number } = useFormat();
  return [
    {
      key: 'begonnen',
      header: t('taken.begonnen'),
      rowHeader: true,
      cell: ({ begonnen, gevraagd }) => moment(begonnen ?? gevraagd),
    },
    { key: 'stand', header: t('log.resultaat'), cell: ({ stand }) => <StandBadge stand={stand} /> },
    {
      key: 'duur',
      header: t('taken.duur'),
      numeric: true,
      cell: ({ begonnen, klaar }) =>
        begonnen && klaar
          ? t('taken.seconden', { seconden: number((klaar.getTime() - begonnen.getTime()) / 1000, 1) })
          : '–',
    },
    { key: 'pogingen', header: t('taken.pogingen'), numeric: true, cell: ({ pogingen }) => number(pogingen) },
    {
      key: 'uitkomst',
      header: t('taken.uitkomst'),
      cell: ({ feiten, melding }) =>
        melding ??
        (factsOf(feiten, (code) => t(`taken.feit.${code}`, { defaultValue: inWoorden(code) }))
          .map(([name, value]) => `${name}: ${value}`)
          .join(', ') ||
          '–'),
    },
    {
      key: 'actie',
      header: t('taken.actie'),
      plain: true,
      cell: ({ id, stand, gevraagd }) =>
        stand === 'mislukt' && (
          <Form inline stay hidden={{ opnieuw: id }}>
            <Button name="actie" value="opnieuw" describedObject={moment(gevraagd)}>
              {t('taken.opnieuw')}
            </Button>
          </Form>
        ),
    },
  ];
}
