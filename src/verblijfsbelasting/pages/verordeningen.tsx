import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import type { Huisvestingsvorm } from '../../beleid/huisvesting.ts';
import { geldtOp } from '../../beleid/verblijfsbelasting/verordening.ts';
import type { Vrijstelling } from '../../beleid/verblijfsbelasting/vrijstelling.ts';
import { rollenOf } from '../../platform/access/actor.ts';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { EmptyState, Page } from '../../ui/index.ts';
import { changeTarief, makeVerordening } from '../make-verordening.ts';
import { Keuze } from '../parts/keuze.tsx';
import { Tabbladen, Wet } from '../parts/tabbladen.tsx';
import { VerordeningBlok } from '../parts/verordening-blok.tsx';
import {
  FORFAIT,
  FORFAITRIJEN,
  Intrekken,
  NieuweVerordening,
  NieuwTarief,
} from '../parts/verordening-formulier.tsx';
import { showVerordeningen } from '../show-verordeningen.ts';
import { withdrawTarief } from '../withdraw-tarief.ts';
import type { Route } from './+types/verordeningen.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => ({
  ...(await showVerordeningen(ctx, { gemeente: settingsOf(request).gemeente })),
  heft: rollenOf(ctx.actor).includes('belastingen'),
  vandaag: today(ctx.clock),
  nieuwId: randomUUID(),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, _id, vormen = '', vrijstellingen = '', kinderenVrij, ...rest } = form.values;
  const klassen = FORFAITRIJEN.filter((at) => rest[`${FORFAIT}${at}-tot`] || rest[`${FORFAIT}${at}-nachten`]);
  const done = await tryForm(form, async () => {
    if (actie === 'tarief') {
      await changeTarief(page.ctx, rest as never);
      return 'tarief';
    }
    if (actie === 'intrekken') {
      await withdrawTarief(page.ctx, rest as never);
      return 'intrekken';
    }
    await makeVerordening(page.ctx, {
      ...(rest as never as Parameters<typeof makeVerordening>[1]),
      id: _id ?? '',
      vormen: vormen.split(',').filter(Boolean) as Huisvestingsvorm[],
      kinderenVrij: kinderenVrij === 'on',
      vrijstellingen: vrijstellingen.split(',').filter(Boolean) as Vrijstelling[],
      forfait: klassen.map((at) => ({
        totSlaapplaatsen: rest[`${FORFAIT}${at}-tot`] ?? '',
        nachten: rest[`${FORFAIT}${at}-nachten`] ?? '',
      })),
    });
    return 'verordening';
  });
  if (!done.ok) {
    const issues = done.errors.issues.map((issue) => {
      const [, at, field] = /^forfait\.(\d+)\.(\w+)/.exec(issue.path) ?? [];
      if (at === undefined) return issue;
      const name = field === 'nachten' ? 'nachten' : 'tot';
      return { ...issue, path: `${FORFAIT}${klassen[Number(at)]}-${name}` };
    });
    return data({ ...done.errors, issues }, { status: 400 });
  }
  flash(page, { kind: 'success', key: `verblijfsbelasting:flash.${done.result}` });
  return redirect(`/verblijfsbelasting/verordeningen?gemeente=${rest.gemeente ?? ''}`);
});

export default function Verordeningen({ loaderData, actionData }: Route.ComponentProps) {
  const { gemeente, keuzes, verordeningen, heft, vandaag, nieuwId } = loaderData;
  const { t } = useTranslation('verblijfsbelasting');
  const about = actionData?.values.actie;
  return (
    <Page
      title={t('verordeningen.titel')}
      lead={t('verordeningen.lead', { gemeente: gemeente.naam })}
      failed={actionData !== undefined}
    >
      {heft && <Tabbladen />}
      <Keuze gemeente={gemeente} keuzes={keuzes} />
      {verordeningen.length === 0 && <EmptyState>{t('verordeningen.leeg')}</EmptyState>}
      {verordeningen.map((verordening) => (
        <VerordeningBlok key={verordening.id} verordening={verordening} nu={geldtOp(verordening, vandaag)} />
      ))}
      <Wet />
      {verordeningen[0] !== undefined && (
        <Intrekken
          gemeente={gemeente.code}
          verordening={verordeningen[0]}
          errors={about === 'intrekken' ? actionData : undefined}
        />
      )}
      {verordeningen.length > 0 && (
        <NieuwTarief gemeente={gemeente.code} errors={about === 'tarief' ? actionData : undefined} />
      )}
      <NieuweVerordening
        gemeente={gemeente.code}
        nieuwId={nieuwId}
        open={verordeningen.length === 0}
        errors={about === 'verordening' ? actionData : undefined}
      />
    </Page>
  );
}
