import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { kiesbareLanden } from '../../beleid/landen.ts';
import { kiesbareNationaliteiten } from '../../beleid/nationaliteiten.ts';
import { today } from '../../platform/dates/index.ts';
import { Conflict, Refused } from '../../platform/errors.ts';
import { pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { Alert, Link, Page, Paragraph, Row, Section } from '../../ui/index.ts';
import { checkInForm, type Inchecken } from '../check-in-form.ts';
import { registerVerblijf } from '../register-verblijf.ts';
import { taalkeuzes } from '../talen.ts';
import type { Route } from './+types/inchecken.ts';
import { Bekenden } from './bekenden.tsx';
import { InchekFormulier } from './incheck-formulier.tsx';
import { inputOf } from './input-of.ts';
import { withProof } from './with-proof.ts';

export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const asked = new URL(request.url).searchParams;
  const uuid = (name: string) =>
    /^[0-9a-f-]{36}$/.test(asked.get(name) ?? '') ? (asked.get(name) ?? '') : undefined;
  const inchecken = await checkInForm(page.ctx, {
    locatie: params.id,
    zoek: asked.get('zoek')?.slice(0, 120),
    bekende: uuid('bekende'),
    ingecheckt: uuid('ingecheckt'),
  });
  return {
    inchecken,
    id: randomUUID(),
    zoek: asked.get('zoek') ?? '',
    landen: kiesbareLanden(page.language),
    talen: taalkeuzes(page.language),
    nationaliteiten: inchecken.velden.some(({ veld }) => veld === 'nationaliteit')
      ? kiesbareNationaliteiten(page.language)
      : null,
  };
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { _id: id, later, andere_persoon } = form.values;
  const input = inputOf<Parameters<typeof registerVerblijf>[1]>(form, {
    id,
    locatie: args.params.id,
    andere_persoon: andere_persoon === 'on',
    ...(later === 'on' && { aangekomen: false }),
  });
  const done = await tryForm(form, () => registerVerblijf(page.ctx, input).catch(asSentBefore));
  if (!done.ok) return data(withProof(done.errors, today(page.ctx.clock)), { status: 400 });
  return redirect(`/locaties/${args.params.id}/inchecken?ingecheckt=${done.result.id}`);
});

/** Going back and sending the form again with other words is no new stay; the form says so. */
function asSentBefore(error: unknown): never {
  if (error instanceof Conflict) throw new Refused('formulier_al_verzonden');
  throw error;
}

export default function IncheckenPagina({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  const { inchecken, id, zoek, ...keuzes } = loaderData;
  const { huis } = inchecken;
  return (
    <Page
      title={t('inchecken.titel')}
      lead={huis.naam}
      breadcrumb={[
        { href: '/vannacht', label: t('vannacht.titel') },
        { href: `/vannacht/${huis.locatie}`, label: huis.naam },
      ]}
      failed={actionData !== undefined}
    >
      {inchecken.ingecheckt !== null && actionData === undefined && <Gelukt inchecken={inchecken} />}
      <Bekenden gevonden={inchecken.gevonden} locatie={huis.locatie} zoek={zoek} />
      <Section title={t(inchecken.bekende === null ? 'inchecken.nieuweBewoner' : 'inchecken.bekende')}>
        {inchecken.bekende !== null && (
          <Row align="between">
            <Paragraph>{t('inchecken.bekendeUitleg')}</Paragraph>
            <Link href={`/locaties/${huis.locatie}/inchecken`} standalone>
              {t('inchecken.iemandAnders')}
            </Link>
          </Row>
        )}
        <InchekFormulier
          key={`${inchecken.bekende?.persoon}${inchecken.ingecheckt?.id}`}
          inchecken={inchecken}
          submissionId={id}
          keuzes={keuzes}
          errors={actionData}
        />
      </Section>
    </Page>
  );
}

/** What happened, and that the next one can be checked in. */
function Gelukt({ inchecken: { ingecheckt, huis, aantal } }: { inchecken: Inchecken }) {
  const { t } = useTranslation('nachtregister');
  const { number, date } = useFormat();
  if (ingecheckt === null) return null;
  const { naam, status, aankomst } = ingecheckt;
  return (
    <Alert
      kind="success"
      title={t(status === 'verwacht' ? 'inchecken.aangemeld' : 'inchecken.gelukt', {
        naam,
        dag: date(aankomst),
      })}
    >
      <Paragraph>
        {t('inchecken.nuHier', { count: aantal, maximum: number(huis.maximum) })} {t('inchecken.volgende')}
      </Paragraph>
      <Row>
        <Link href={`/verblijven/${ingecheckt.id}`} standalone>
          {t('inchecken.bekijk')}
        </Link>
        <Link href={`/vannacht/${huis.locatie}`} standalone>
          {t('inchecken.klaar')}
        </Link>
      </Row>
    </Alert>
  );
}
