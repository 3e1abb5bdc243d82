import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { bepalingen } from '../../beleid/bepalingen.ts';
import { vervolg } from '../../beleid/overgang.ts';
import { signaalsoorten } from '../../beleid/signaalsoorten.ts';
import { type Signaalstatus, signaalovergangen } from '../../beleid/signaalstatus.ts';
import { Conflict } from '../../platform/errors.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  Citation,
  Columns,
  DataList,
  Form,
  Link,
  Page,
  Paragraph,
  Section,
  SelectField,
  Stack,
  StatusBadge,
  TextareaField,
} from '../../ui/index.ts';
import { handleSignaal } from '../handle-signaal.ts';
import { type SignaalDossier, showSignaal } from '../show-signaal.ts';
import { STATUS_LOOK } from '../status-look.ts';
import type { Route } from './+types/signaal.ts';
import { History } from './history.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => ({
  dossier: await showSignaal(page.ctx, params),
  verzoek: randomUUID(),
}));

/** What was typed stays when a step is refused, also because somebody else was first. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { _id: verzoek = '', actie = '', versie = '', notitie = '', eigenaar = '' } = form.values;
  const common = { id: args.params.id, verzoek, notitie };
  try {
    const done = await tryForm(form, () =>
      actie === 'toewijzen'
        ? handleSignaal(page.ctx, { actie, versie, eigenaar, ...common })
        : actie === 'notitie'
          ? handleSignaal(page.ctx, { actie, ...common })
          : handleSignaal(page.ctx, { actie: 'status', versie, naar: actie as Signaalstatus, ...common }),
    );
    if (!done.ok) return data({ refused: done.errors, actie, conflict: false }, { status: 400 });
    const message =
      actie === 'toewijzen' ? 'toegewezen' : actie === 'notitie' ? 'notitie' : done.result.status;
    flash(page, { kind: 'success', key: `signalen:flash.${message}` });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const refused = { issues: [], values: form.values };
    return data({ refused, actie, conflict: true }, { status: 409 });
  }
  return redirect(`/signalen/${args.params.id}`);
});

/** Also after a refused step: the signal may stand otherwise than the page shows. */
export const shouldRevalidate = () => true;

export default function SignaalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('signalen');
  const language = useLanguage();
  const { signaal, geschiedenis, magBehandelen } = loaderData.dossier;
  const { naam, uitleg } = signaalsoorten[signaal.soort];
  return (
    <Page
      title={`${naam[language]}${signaal.locatieNaam ? `: ${signaal.locatieNaam}` : ''}`}
      breadcrumb={[{ href: '/signalen', label: t('list.title') }]}
      lead={`${uitleg[language]}.`}
      failed={actionData !== undefined}
    >
      {actionData?.conflict && (
        <Alert kind="warning" title={t('page.conflictTitle')}>
          {t('page.conflict')}
        </Alert>
      )}
      <Facts dossier={loaderData.dossier} />
      {signaal.soort === 'vertrokken_met_formulier' && (
        <Registratie locatie={signaal.locatie} werklijst={loaderData.dossier.magInschrijven} />
      )}
      {magBehandelen ? (
        <Handle
          key={signaal.gewijzigdOp}
          dossier={loaderData.dossier}
          verzoek={loaderData.verzoek}
          answer={actionData}
        />
      ) : (
        signaal.soort !== 'vertrokken_met_formulier' && <Paragraph muted>{t('page.readOnly')}</Paragraph>
      )}
      <History events={geschiedenis} raised={signaal.aangemaaktOp} />
    </Page>
  );
}

/** A departure is dealt with where names are: on the worklist of registratie. */
function Registratie({ locatie, werklijst }: { locatie: string | null; werklijst: boolean }) {
  const { t } = useTranslation('signalen');
  return (
    <Stack gap="sm">
      <Paragraph>{t('page.byRegistratie')}</Paragraph>
      {werklijst && (
        <Link
          href={`/inschrijven?toon=vertrokken${locatie === null ? '' : `&locatie=${locatie}`}`}
          standalone
        >
          {t('page.worklist')}
        </Link>
      )}
    </Stack>
  );
}

/** In this order, those that a signal has. */
const DETAILS = [
  ...(['adres', 'aantal', 'in_brp', 'in_register', 'hoort_in_brp', 'maximum'] as const),
  ...(['nachten', 'geldig_tot', 'peildatum', 'vertrek', 'getekend'] as const),
];

function Facts({ dossier: { signaal } }: { dossier: SignaalDossier }) {
  const { t } = useTranslation('signalen');
  const language = useLanguage();
  const { date, number } = useFormat();
  const bepaling = signaalsoorten[signaal.soort].bepaling;
  const fact = (key: string, value: string | number) =>
    typeof value === 'number' ? number(value) : key === 'adres' ? value : date(value);
  const details = DETAILS.flatMap((key) => {
    const value = signaal.details[key];
    return value === undefined ? [] : [{ label: t(`detail.${key}`), value: fact(key, value) }];
  });
  return (
    <Section title={t('page.facts')}>
      <DataList
        items={[
          {
            label: t('field.status'),
            value: (
              <StatusBadge status={STATUS_LOOK[signaal.status]}>{t(`status.${signaal.status}`)}</StatusBadge>
            ),
          },
          { label: t('field.eigenaar'), value: signaal.eigenaarNaam ?? t('field.nobody') },
          {
            label: t('field.locatie'),
            value: signaal.locatie && (
              <Link href={`/toezicht/locaties/${signaal.locatie}`}>{signaal.locatieNaam}</Link>
            ),
          },
          { label: t('field.huisvester'), value: signaal.organisatieNaam },
          { label: t('field.gemeente'), value: signaal.gemeenteNaam },
          { label: t('field.nacht'), value: signaal.nacht && date(signaal.nacht) },
          ...details,
        ]}
      />
      <Citation paragraph={bepaling}>{bepalingen[bepaling].samenvatting[language]}</Citation>
    </Section>
  );
}

interface HandleProps {
  dossier: SignaalDossier;
  verzoek: string;
  answer: Route.ComponentProps['actionData'];
}

function Handle({ dossier: { signaal, eigenaren }, verzoek, answer }: HandleProps) {
  const { t } = useTranslation('signalen');
  const closed = signaal.status === 'afgehandeld' || signaal.status === 'ongegrond';
  const steps = vervolg(signaalovergangen, signaal.status);
  const assigning = answer?.actie === 'toewijzen';
  const hidden = { versie: signaal.gewijzigdOp };
  return (
    <Columns>
      <Section title={t('page.handle')}>
        <Form submissionId={verzoek} hidden={hidden} errors={assigning ? null : answer?.refused}>
          <TextareaField name="notitie" label={t('field.notitie')} hint={t('field.notitieHint')} optional />
          <ActionGroup>
            {steps.map(({ naar }, index) => (
              <Button
                key={naar}
                name="actie"
                value={naar}
                purpose={index === 0 ? 'primary' : 'secondary'}
                formNoValidate
              >
                {t(closed ? 'step.heropenen' : `step.${naar}`)}
              </Button>
            ))}
            <Button name="actie" value="notitie" purpose="subtle">
              {t('page.noteAction')}
            </Button>
          </ActionGroup>
        </Form>
      </Section>
      {!closed && (
        <Section title={t('page.assign')}>
          <Form
            submissionId={verzoek}
            hidden={hidden}
            prefix="toewijzen-"
            errors={assigning ? answer?.refused : null}
          >
            <SelectField
              name="eigenaar"
              label={t('page.assignTo')}
              placeholder={t('page.choose')}
              options={eigenaren
                .filter(({ id }) => id !== signaal.eigenaar)
                .map(({ id, naam }) => ({ value: id, label: naam }))}
            />
            <ActionGroup>
              <Button name="actie" value="toewijzen">
                {t('page.assignAction')}
              </Button>
            </ActionGroup>
          </Form>
        </Section>
      )}
    </Columns>
  );
}
