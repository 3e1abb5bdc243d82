import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, DataList, EmptyState, Link, Section, StatusBadge } from '../../ui/index.ts';
import { makeUpNacht } from '../make-up-nacht.ts';
import { NACHT_LOOK } from '../nacht-look.ts';
import { type NachtGetoond, type Nachtslaper, showNacht } from '../show-nacht.ts';
import { undoNachten } from '../undo-nachten.ts';
import type { Route } from './+types/nacht.ts';
import { LocatiePagina } from './locatie-pagina.tsx';
import { KloptNiet, NachtKnop } from './nacht-knop.tsx';
import { PerKamerTabel } from './per-kamer.tsx';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) =>
  showNacht(page.ctx, { locatie: params.id, nacht: params.nacht }),
);

/** Makes this night up, or takes its confirmation back. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { id, nacht } = args.params;
  const undo = form.values.actie === 'ongedaan';
  const done = await tryForm(form, () =>
    (undo ? undoNachten : makeUpNacht)(page.ctx, { nacht, locaties: [id] }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  const key = undo ? 'nachtregister:nachten.ongedaanGemaakt' : 'nachtregister:nachten.ingehaald';
  flash(page, { kind: 'success', key, params: { count: 1 } });
  return redirect(`/locaties/${id}/nachten/${nacht}`);
});

export default function Nacht({ loaderData: night, actionData }: Route.ComponentProps) {
  const { huis, nacht, toestand, slapers, maximum } = night;
  const { t } = useTranslation('nachtregister');
  const { date, month } = useFormat();
  const asked = NACHT_LOOK[toestand] !== null;
  const who = t(toestand === 'open' ? 'nachten.wieSlaapt' : 'nachten.wie');
  const over = slapers.length > (maximum ?? huis.maximum);
  return (
    <LocatiePagina
      huis={huis}
      title={t('nachten.nachtVan', { nacht: date(nacht), locatie: huis.naam })}
      failed={actionData !== undefined}
      crumbs={[{ href: `/locaties/${huis.locatie}/nachten?maand=${nacht.slice(0, 7)}`, label: month(nacht) }]}
    >
      {asked ? (
        <>
          <NachtKnop night={night} errors={actionData} />
          {over && (
            <Alert kind="warning">
              {t(night.aantal === null ? 'nachten.bovenNu' : 'nachten.boven', {
                maximum: maximum ?? huis.maximum,
              })}
            </Alert>
          )}
          <Feiten night={night} />
          <Section title={who}>
            <PerKamerTabel
              caption={who}
              people={slapers}
              person={(one) => <Persoon slaper={one} />}
              empty={<EmptyState>{t('nachten.leeg')}</EmptyState>}
            />
          </Section>
          {night.bevestigd !== null && !night.open && <KloptNiet />}
        </>
      ) : (
        <EmptyState>{t(toestand === 'nog_niet' ? 'nachten.nogNiet' : 'nachten.nietGevraagd')}</EmptyState>
      )}
    </LocatiePagina>
  );
}

function Feiten({ night }: { night: NachtGetoond }) {
  const { huis, toestand, aantal, maximum, bevestigd, slapers } = night;
  const { t } = useTranslation('nachtregister');
  const { moment, number } = useFormat();
  const status = NACHT_LOOK[toestand] ?? 'neutral';
  const items = [
    {
      label: t('nachten.stand'),
      value: <StatusBadge status={status}>{t(`nachten.toestand.${toestand}`)}</StatusBadge>,
    },
    {
      label: t(aantal === null ? 'nachten.volgensRegister' : 'nachten.kolom.aantal'),
      value: t('nachten.van', {
        aantal: number(aantal ?? slapers.length),
        maximum: number(maximum ?? huis.maximum),
      }),
    },
    {
      label: t('nachten.bevestigdOp'),
      value:
        bevestigd &&
        (bevestigd.door === null
          ? moment(bevestigd.op)
          : t('nachten.bevestigdDoor', { op: moment(bevestigd.op), door: bevestigd.door })),
    },
    { label: t('nachten.gewijzigdOp'), value: bevestigd?.gewijzigdOp && moment(bevestigd.gewijzigdOp) },
  ];
  return <DataList items={items} />;
}

/** Name, bed, and whether somebody travels along. */
function Persoon({ slaper: { verblijf, naam, slaapplaats, meereizend } }: { slaper: Nachtslaper }) {
  const { t } = useTranslation('nachtregister');
  const words = [slaapplaats, meereizend === 'nee' ? null : t(`nachten.meereizend.${meereizend}`)];
  const said = words.filter((word) => word !== null);
  return (
    <>
      <Link href={`/verblijven/${verblijf}`} standalone>
        {naam}
      </Link>
      {said.length > 0 && <span className="od-muted"> {said.join(', ')}</span>}
    </>
  );
}
