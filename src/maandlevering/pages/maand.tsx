import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { rollenOf } from '../../platform/access/actor.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { DataList, Link, Page, Section, StatusBadge, Table } from '../../ui/index.ts';
import { askMaand } from '../ask-maand.ts';
import { beginCorrectie, finishCorrectie } from '../correct-maand.ts';
import { deliverMaand } from '../deliver-maand.ts';
import { NACHT_LOOK, OORDEEL_LOOK } from '../look.ts';
import { type MaandGetoond, showMaand } from '../show-maand.ts';
import type { Route } from './+types/maand.ts';
import { MaandActies } from './maand-acties.tsx';
import { Versies } from './maand-versies.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const { locatie, maand } = params;
  const rollen = rollenOf(page.ctx.actor);
  return {
    getoond: await showMaand(page.ctx, { locatie, maand }),
    eigen: page.ctx.actor.soort === 'huisvester',
    magVragen: rollen.some((rol) => ['registratie', 'toezicht', 'regio-toezicht'].includes(rol)),
    personen: !rollen.every((rol) => rol === 'belastingen'),
    nieuwId: randomUUID(),
  };
});

/** Delivers, begins or finishes a correction, or asks again. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { locatie, maand } = args.params;
  const { actie, _id = '', correctie = '', reden = '' } = form.values;
  const done = await tryForm(form, async () => {
    switch (actie) {
      case 'leveren':
        await deliverMaand(page.ctx, { locatie, maand });
        return 'geleverd';
      case 'corrigeren':
        await beginCorrectie(page.ctx, { id: _id, locatie, maand, reden });
        return 'begonnen';
      case 'afronden':
        return (await finishCorrectie(page.ctx, { id: correctie })) === null ? 'ongewijzigd' : 'afgerond';
      default:
        return (await askMaand(page.ctx, { locatie, maand })).nieuw ? 'gevraagd' : 'alGevraagd';
    }
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: `maandlevering:flash.${done.result}` });
  return redirect(`/maandleveringen/${locatie}/${maand}`);
});

export default function Maand({ loaderData, actionData }: Route.ComponentProps) {
  const { getoond, personen } = loaderData;
  const { complex, maand, versies } = getoond;
  const { t } = useTranslation('maandlevering');
  const { month } = useFormat();
  return (
    <Page
      title={t('maand.titel', { maand: month(maand), locatie: complex.naam })}
      lead={`${complex.adres}. ${complex.organisatieNaam}.`}
      breadcrumb={[{ href: `/maandleveringen?maand=${maand}`, label: t('title') }]}
      failed={actionData !== undefined}
    >
      <MaandActies {...loaderData} errors={actionData} />
      <Stand getoond={getoond} />
      {versies.length > 0 && <Versies getoond={getoond} personen={personen} />}
      <Nachten getoond={getoond} eigen={loaderData.eigen} />
    </Page>
  );
}

/** As it stands now; while a correction is open that is what the next version will be. */
function Stand({ getoond: { status, oordeel, nachten, vragen } }: { getoond: MaandGetoond }) {
  const { t } = useTranslation('maandlevering');
  const { number, moment } = useFormat();
  const count = (wanted: string) => nachten.filter(({ toestand }) => toestand === wanted).length;
  const people = nachten.reduce((sum, { aantal }) => sum + (aantal ?? 0), 0);
  return (
    <DataList
      items={[
        { label: t('veld.status'), value: t(`status.${status}`) },
        {
          label: t('veld.oordeel'),
          value: <StatusBadge status={OORDEEL_LOOK[oordeel]}>{t(`oordeel.${oordeel}`)}</StatusBadge>,
        },
        { label: t('veld.opTijd'), value: number(count('op_tijd')) },
        { label: t('veld.teLaat'), value: number(count('te_laat')) },
        { label: t('veld.ingehaald'), value: number(count('ingehaald')) },
        { label: t('veld.ontbreekt'), value: number(count('ontbreekt')) },
        { label: t('veld.overnachtingen'), value: number(people) },
        {
          label: t('veld.gevraagdOp'),
          value: vragen[0] && moment(vragen[0].op),
        },
      ]}
    />
  );
}

function Nachten({ getoond, eigen }: { getoond: MaandGetoond; eigen: boolean }) {
  const { complex, nachten, status } = getoond;
  const { t } = useTranslation('maandlevering');
  const { date, number } = useFormat();
  const title = t(status === 'loopt' || status === 'te_leveren' ? 'maand.watGaat' : 'maand.nachten');
  return (
    <Section title={title}>
      <Table
        caption={title}
        hideCaption
        rows={nachten}
        rowKey={({ nacht }) => nacht}
        columns={[
          {
            key: 'nacht',
            header: t('veld.nacht'),
            rowHeader: true,
            cell: ({ nacht }) =>
              eigen ? (
                <Link href={`/locaties/${complex.locatie}/nachten/${nacht}`}>{date(nacht)}</Link>
              ) : (
                date(nacht)
              ),
          },
          {
            key: 'toestand',
            header: t('veld.toestand'),
            cell: ({ toestand }) => (
              <StatusBadge status={NACHT_LOOK[toestand]}>{t(`toestand.${toestand}`)}</StatusBadge>
            ),
          },
          {
            key: 'aantal',
            header: t('veld.aantal'),
            numeric: true,
            cell: ({ aantal }) => (aantal === null ? '' : number(aantal)),
          },
        ]}
      />
    </Section>
  );
}
