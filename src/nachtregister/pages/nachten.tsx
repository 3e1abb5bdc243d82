import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { addToMonth, isIsoMonth } from '../../platform/dates/iso-date.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Calendar, type CalendarDay, DataList, ExportLinks, Paragraph, Row } from '../../ui/index.ts';
import { makeUpNacht } from '../make-up-nacht.ts';
import { makeUpNachten } from '../make-up-nachten.ts';
import { type Kalendernacht, monthCalendar } from '../month-calendar.ts';
import { NACHT_LOOK } from '../nacht-look.ts';
import type { Route } from './+types/nachten.ts';
import { Inhalen } from './inhalen.tsx';
import { LocatiePagina } from './locatie-pagina.tsx';
import { maandVan } from './maand-van.ts';

export const loader = pageLoader(({ params, request }: Route.LoaderArgs, page) =>
  monthCalendar(page.ctx, { locatie: params.id, maand: maandVan(request) }),
);

/** Makes up one night, or all of the month that are missing. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { nacht, maand = '' } = form.values;
  const locaties = [args.params.id];
  const done = await tryForm(form, async () => {
    if (nacht !== undefined) return (await makeUpNacht(page.ctx, { nacht, locaties })).length;
    const tot = isIsoMonth(maand) ? `${addToMonth(maand, 1)}-01` : '';
    return (await makeUpNachten(page.ctx, { locaties, van: `${maand}-01`, tot })).nachten;
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'nachtregister:nachten.ingehaald', params: { count: done.result } });
  return redirect(`/locaties/${args.params.id}/nachten?${new URLSearchParams({ maand })}`);
});

export default function Nachten({ loaderData, actionData }: Route.ComponentProps) {
  const { huis, maand, nachten } = loaderData;
  const { t } = useTranslation('nachtregister');
  const missing = nachten.filter(({ toestand }) => toestand === 'ontbreekt').map(({ nacht }) => nacht);
  const base = `/locaties/${huis.locatie}/nachten`;
  return (
    <LocatiePagina
      huis={huis}
      title={t('nachten.titelVan', { locatie: huis.naam })}
      failed={actionData !== undefined}
    >
      {missing.length > 0 && <Inhalen base={base} maand={maand} nachten={missing} errors={actionData} />}
      <Calendar
        month={maand}
        caption={t('nachten.kalender')}
        days={useDays(nachten, base)}
        today={huis.nacht}
        monthHref={(month) => `${base}?maand=${month}`}
      />
      <Paragraph>{t('nachten.kies')}</Paragraph>
      <Totalen nachten={nachten} />
      <Row align="between">
        <Paragraph>
          {t('nachten.sluit', { tijd: huis.sluitingsuur.slice(0, 5), gemeente: huis.gemeentenaam })}
        </Paragraph>
        <ExportLinks path={`${base}/bestand`} />
      </Row>
    </LocatiePagina>
  );
}

/** How the nights of the month stand, and the nights people slept here. */
function Totalen({ nachten }: { nachten: readonly Kalendernacht[] }) {
  const { t } = useTranslation('nachtregister');
  const { number } = useFormat();
  const count = (wanted: Kalendernacht['toestand']) =>
    nachten.filter(({ toestand }) => toestand === wanted).length;
  const people = nachten.reduce((sum, { aantal }) => sum + (aantal ?? 0), 0);
  const states = (['op_tijd', 'te_laat', 'ingehaald', 'ontbreekt'] as const).map((toestand) => ({
    label: t(`nachten.totaal.${toestand}`),
    value: number(count(toestand)),
  }));
  return (
    <DataList items={[...states, { label: t('nachten.totaal.overnachtingen'), value: number(people) }]} />
  );
}

function useDays(nachten: readonly Kalendernacht[], base: string): Record<string, CalendarDay> {
  const { t } = useTranslation('nachtregister');
  const { number } = useFormat();
  return Object.fromEntries(
    nachten.flatMap(({ nacht, toestand, aantal }) => {
      const status = NACHT_LOOK[toestand];
      if (status === null) return [];
      const detail =
        aantal === null ? {} : { detail: number(aantal), unit: t('nachten.mensen', { count: aantal }) };
      return [
        [nacht, { status, label: t(`nachten.toestand.${toestand}`), href: `${base}/${nacht}`, ...detail }],
      ];
    }),
  );
}
