import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { rollenOf } from '../../platform/access/actor.ts';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  DataList,
  DateField,
  Details,
  Form,
  Link,
  Page,
  Paragraph,
  Stack,
  TextareaField,
} from '../../ui/index.ts';
import { objectAanslag } from '../object-aanslag.ts';
import { Aanslagreeks, Berekening } from '../parts/berekening.tsx';
import { Bezwaartabel } from '../parts/bezwaartabel.tsx';
import { Regeltabel } from '../parts/regeltabel.tsx';
import { useWoorden } from '../parts/woorden.ts';
import { showAanslag } from '../show-aanslag.ts';
import type { Route } from './+types/aanslag.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, { ctx }) => {
  const rollen = rollenOf(ctx.actor);
  return {
    getoond: await showAanslag(ctx, { id: params.id }),
    staf: ctx.actor.soort !== 'huisvester',
    magBezwaar: rollen.includes('huisvester-beheerder') || rollen.includes('belastingen'),
    vandaag: today(ctx.clock),
    nieuwId: randomUUID(),
  };
});

/** Objects, or records an objection that was received. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { _id = '', motivering = '', ontvangenOp = '' } = form.values;
  const done = await tryForm(form, () =>
    objectAanslag(page.ctx, { id: _id, aanslag: args.params.id, motivering, ontvangenOp }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'verblijfsbelasting:flash.bezwaar' });
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
          { label: t('veld.bezwaarTot'), value: date(aanslag.bezwaarTot) },
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
          <Regeltabel aangifte={aanslag.aangifte} regels={regels} minder={minder} berekening={berekening} />
          <Link href={`/verblijfsbelasting/aangiften/${aanslag.aangifte}`} standalone icon="right">
            {t('aanslag.aangifte')}
          </Link>
        </Stack>
      )}
      {reeks.length > 1 && <Aanslagreeks reeks={reeks} />}
      {bezwaren.length > 0 && <Bezwaartabel bezwaren={bezwaren} staf={staf} vandaag={loaderData.vandaag} />}
      {magBezwaar && (!open || actionData !== undefined) && <Bezwaar {...loaderData} errors={actionData} />}
    </Page>
  );
}

type BezwaarProps = Route.ComponentProps['loaderData'] & { errors: Route.ComponentProps['actionData'] };

function Bezwaar({ getoond: { aanslag }, staf, vandaag, nieuwId, errors }: BezwaarProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date } = useFormat();
  const late = vandaag > aanslag.bezwaarTot;
  return (
    <Details summary={t(staf ? 'aanslag.vastleggen' : 'aanslag.bezwaarMaken')} open={errors !== undefined}>
      <Form submissionId={nieuwId} errors={errors}>
        <Paragraph>
          {t(late ? 'aanslag.bezwaarLaat' : 'aanslag.bezwaarUitleg', { datum: date(aanslag.bezwaarTot) })}
        </Paragraph>
        {staf && (
          <DateField
            name="ontvangenOp"
            label={t('veld.ontvangenOp')}
            hint={t('aanslag.ontvangenHint')}
            max={vandaag}
            optional
          />
        )}
        <TextareaField
          name="motivering"
          label={t(staf ? 'aanslag.motiveringStaf' : 'aanslag.motivering')}
          maxLength={2000}
        />
        <div>
          <Button purpose="primary">{t('aanslag.indienen')}</Button>
        </div>
      </Form>
    </Details>
  );
}
