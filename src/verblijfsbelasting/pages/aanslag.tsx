import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { komtBetaling, wachtOpBetaling } from '../../beleid/verblijfsbelasting/termijnen.ts';
import { rollenOf } from '../../platform/access/actor.ts';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, DataList, Link, Page, Stack } from '../../ui/index.ts';
import { objectAanslag } from '../object-aanslag.ts';
import { Aanslagreeks, Berekening } from '../parts/berekening.tsx';
import { Betaling } from '../parts/betaling.tsx';
import { Bezwaarformulier } from '../parts/bezwaarformulier.tsx';
import { Bezwaartabel } from '../parts/bezwaartabel.tsx';
import { Regeltabel } from '../parts/regeltabel.tsx';
import { useWoorden } from '../parts/woorden.ts';
import { recordBetaling } from '../record-betaling.ts';
import { showAanslag } from '../show-aanslag.ts';
import type { Route } from './+types/aanslag.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, { ctx }) => {
  const rollen = rollenOf(ctx.actor);
  return {
    getoond: await showAanslag(ctx, { id: params.id }),
    staf: ctx.actor.soort !== 'huisvester',
    magHeffen: rollen.includes('belastingen'),
    magBezwaar: rollen.includes('huisvester-beheerder') || rollen.includes('belastingen'),
    vandaag: today(ctx.clock),
    nieuwId: randomUUID(),
  };
});

/** Objects, or records an objection that was received, or the day of payment. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, _id = '', motivering = '', ontvangenOp = '', betaaldOp = '', reden = '' } = form.values;
  const aanslag = args.params.id;
  const done = await tryForm(form, async () => {
    if (actie === 'betaling') {
      await recordBetaling(page.ctx, { aanslag, betaaldOp, reden });
      return 'betaling';
    }
    await objectAanslag(page.ctx, { id: _id, aanslag, motivering, ontvangenOp });
    return 'bezwaar';
  });
  if (!done.ok) return data({ ...done.errors, actie: actie ?? 'bezwaar' }, { status: 400 });
  flash(page, { kind: 'success', key: `verblijfsbelasting:flash.${done.result}` });
  return redirect(`/verblijfsbelasting/aanslagen/${args.params.id}`);
});

export default function Aanslag({ loaderData, actionData }: Route.ComponentProps) {
  const { getoond, staf, magBezwaar } = loaderData;
  const { aanslag, organisatie, verordening, regels, reeks, bezwaren, afwijkend } = getoond;
  const { t } = useTranslation('verblijfsbelasting');
  const { date } = useFormat();
  const { tijdvak } = useWoorden();
  const minder = new Map(aanslag.invoer.minderingen.map(({ regel, nachten }) => [regel, nachten]));
  const berekening = aanslag.invoer.berekening ?? 'werkelijk';
  const magBetaling =
    loaderData.magHeffen &&
    (aanslag.betaaldOp === null ? komtBetaling(aanslag, reeks) : wachtOpBetaling(aanslag));
  const open = bezwaren.some(({ besluit }) => besluit === null);
  return (
    <Page
      title={t('aanslag.titel', { soort: t(`soort.${aanslag.soort}`), nummer: aanslag.nummer })}
      lead={t('aanslag.lead', { huisvester: organisatie.naam, tijdvak: tijdvak(aanslag.tijdvak) })}
      breadcrumb={[
        { href: '/verblijfsbelasting', label: t('title') },
        ...(staf ? [{ href: '/verblijfsbelasting/aanslagen', label: t('aanslagen.titel') }] : []),
      ]}
      actions={
        <Link href={`/verblijfsbelasting/aanslagen/${aanslag.id}/brief`} icon="download" download standalone>
          {t('aanslag.brief')}
        </Link>
      }
      failed={actionData !== undefined}
    >
      {verordening.voorbeeld && (
        <Alert kind="warning" title={t('voorbeeld')}>
          {t('voorbeeldUitleg')}
        </Alert>
      )}
      <DataList
        items={[
          { label: t('veld.dagtekening'), value: date(aanslag.dagtekening) },
          { label: t('veld.betaaldOp'), value: aanslag.betaaldOp && date(aanslag.betaaldOp) },
          {
            label: t(getoond.naBezwaar ? 'veld.beroepTot' : 'veld.bezwaarTot'),
            value: aanslag.bezwaarTot === null ? t('aanslag.naBetaling') : date(aanslag.bezwaarTot),
          },
          { label: t('veld.verordening'), value: verordening.citeertitel },
          { label: t('veld.berekening'), value: berekening === 'forfait' ? t('berekening.forfait') : null },
          { label: t('veld.reden'), value: aanslag.reden },
        ]}
      />
      <Berekening aanslag={aanslag} />
      {afwijkend.length === 0 ? (
        <Alert kind="success" title={t('aanslag.klopt')}>
          {t('aanslag.kloptUitleg')}
        </Alert>
      ) : (
        <Alert kind="error" title={t('aanslag.kloptNiet')}>
          {afwijkend.map((stap) => t(`aanslag.stap.${stap}`)).join(' ')}
        </Alert>
      )}
      {aanslag.aangifte !== null && (
        <Stack gap="md">
          <Regeltabel
            aangifte={aanslag.aangifte}
            regels={regels}
            minder={minder}
            naMinder
            berekening={berekening}
          />
          <Link href={`/verblijfsbelasting/aangiften/${aanslag.aangifte}`} standalone icon="right">
            {t('aanslag.aangifte')}
          </Link>
        </Stack>
      )}
      {reeks.length > 1 && <Aanslagreeks reeks={reeks} />}
      {bezwaren.length > 0 && <Bezwaartabel bezwaren={bezwaren} staf={staf} vandaag={loaderData.vandaag} />}
      {(magBetaling || getoond.betaalcorrecties.length > 0) && (
        <Betaling
          betaaldOp={aanslag.betaaldOp}
          correcties={getoond.betaalcorrecties}
          magVastleggen={magBetaling}
          vandaag={loaderData.vandaag}
          errors={actionData?.actie === 'betaling' ? actionData : undefined}
        />
      )}
      {magBezwaar && !getoond.naBezwaar && (!open || actionData?.actie === 'bezwaar') && (
        <Bezwaarformulier
          {...loaderData}
          bezwaarTot={aanslag.bezwaarTot}
          errors={actionData?.actie === 'bezwaar' ? actionData : undefined}
        />
      )}
    </Page>
  );
}
