import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { som } from '../../beleid/verblijfsbelasting/centen.ts';
import type { Berekening } from '../../beleid/verblijfsbelasting/forfait.ts';
import { rollenOf } from '../../platform/access/actor.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  CheckboxField,
  DataList,
  Form,
  Page,
  Paragraph,
  RadioGroup,
  type RefusedForm,
  Section,
  Stack,
  StatusBadge,
  TextareaField,
  TextField,
} from '../../ui/index.ts';
import { STATUS_LOOK } from '../look.ts';
import { makeAanslag } from '../make-aanslag.ts';
import { Aanslagtabel } from '../parts/aanslagtabel.tsx';
import { Regeltabel } from '../parts/regeltabel.tsx';
import { Wet } from '../parts/tabbladen.tsx';
import { useWoorden } from '../parts/woorden.ts';
import { type AangifteGetoond, showAangifte } from '../show-aangifte.ts';
import { submitAangifte } from '../submit-aangifte.ts';
import type { Route } from './+types/aangifte.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, { ctx }) => ({
  getoond: await showAangifte(ctx, { id: params.id }),
  magIndienen: rollenOf(ctx.actor).includes('huisvester-beheerder'),
  magHeffen: rollenOf(ctx.actor).includes('belastingen'),
}));

/** Reasons stand in fields named after their line. */
const REDEN = 'reden-';

/** Hands the declaration in, with objections to lines; or levies by it. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { id } = args.params;
  const done = await tryForm(form, async () => {
    if (form.values.actie === 'heffen') {
      const { reden = '', nieuwFeit } = form.values;
      const made = await makeAanslag(page.ctx, { aangifte: id, reden, nieuwFeit: nieuwFeit === 'on' });
      return made.gelijk
        ? { key: 'gelijk', to: `/verblijfsbelasting/aangiften/${id}` }
        : { key: 'aanslag', to: `/verblijfsbelasting/aanslagen/${made.id}` };
    }
    const bezwaren = Object.entries(form.values).flatMap(([name, value]) =>
      name.startsWith(REDEN) && value.trim() !== '' ? [[name.slice(REDEN.length), value]] : [],
    );
    const berekening = (form.values.berekening || undefined) as Berekening | undefined;
    await submitAangifte(page.ctx, { aangifte: id, bezwaren: Object.fromEntries(bezwaren), berekening });
    return { key: 'ingediend', to: `/verblijfsbelasting/aangiften/${id}` };
  });
  if (!done.ok) {
    const issues = done.errors.issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(/^bezwaren\./, REDEN),
    }));
    return data({ ...done.errors, issues }, { status: 400 });
  }
  flash(page, { kind: 'success', key: `verblijfsbelasting:flash.${done.result.key}` });
  return redirect(done.result.to);
});

export default function Aangifte({ loaderData, actionData }: Route.ComponentProps) {
  const { getoond, magIndienen, magHeffen } = loaderData;
  const { aangifte, regels, aanslagen, voorbeeld, minderingen } = getoond;
  const minder = new Map(minderingen.map(({ regel, nachten }) => [regel, nachten]));
  const { t } = useTranslation('verblijfsbelasting');
  const { number, date, moment } = useFormat();
  const { tijdvak, geld } = useWoorden();
  const open = !aangifte.vervallen && aangifte.ingediendOp === null && aangifte.status !== 'vastgesteld';
  return (
    <Page
      title={t('aangifte.titel', { tijdvak: tijdvak(aangifte.tijdvak) })}
      lead={t('aangifte.lead', { huisvester: aangifte.organisatieNaam, gemeente: aangifte.gemeenteNaam })}
      breadcrumb={[{ href: `/verblijfsbelasting?tijdvak=${aangifte.tijdvak}`, label: t('title') }]}
      failed={actionData !== undefined}
    >
      {aangifte.vervallen && <Alert kind="warning" title={t('aangifte.vervallen')} />}
      {voorbeeld && (
        <Alert kind="warning" title={t('voorbeeld')}>
          {t('voorbeeldUitleg')}
        </Alert>
      )}
      <DataList
        items={[
          {
            label: t('veld.status'),
            value: (
              <StatusBadge status={STATUS_LOOK[aangifte.status]}>
                {t(`status.${aangifte.status}`)}
              </StatusBadge>
            ),
          },
          { label: t('veld.versie'), value: number(aangifte.versie) },
          { label: t('veld.reagerenTot'), value: open ? date(aangifte.reagerenTot) : null },
          { label: t('veld.ingediendOp'), value: aangifte.ingediendOp && moment(aangifte.ingediendOp) },
          {
            label: t('aangifte.gelijk'),
            value: aangifte.gelijkOp && t('aangifte.gelijkUitleg', { moment: moment(aangifte.gelijkOp) }),
          },
          { label: t('veld.overnachtingen'), value: number(aangifte.aantal) },
          { label: t('veld.belast'), value: number(aangifte.belast) },
          { label: t('veld.ingeschreven'), value: number(aangifte.ingeschreven) },
          { label: t('veld.onbekend'), value: number(aangifte.onbekend) },
          { label: t('veld.vrijgesteld'), value: number(aangifte.vrijgesteld) },
          { label: t('veld.geschat'), value: aangifte.geschat > 0 ? number(aangifte.geschat) : null },
          {
            label: t('veld.berekening'),
            value: aangifte.bedragForfait === null ? null : t(`berekening.${aangifte.berekening}`),
          },
          {
            label: t('berekening.werkelijk'),
            value: aangifte.bedragForfait === null ? null : geld(aangifte.bedragWerkelijk),
          },
          {
            label: t('berekening.forfait'),
            value: aangifte.bedragForfait === null ? null : geld(aangifte.bedragForfait),
          },
          { label: t('veld.bedrag'), value: geld(aangifte.bedrag) },
        ]}
      />
      <Wet />
      <Regeltabel
        aangifte={aangifte.id}
        regels={regels}
        minder={minder}
        oordelen={!open}
        berekening={aangifte.berekening}
      />
      {open && magIndienen && <Indienen getoond={getoond} errors={actionData} />}
      {magHeffen && !aangifte.vervallen && <Heffen minder={som(minder.values())} errors={actionData} />}
      {aanslagen.length > 0 && (
        <Aanslagtabel eigen caption={t('aangifte.aanslagen')} rows={aanslagen} empty="" />
      )}
    </Page>
  );
}

type Errors = { errors?: RefusedForm | undefined };

function Indienen({
  getoond: { aangifte, regels, berekeningVast },
  errors,
}: { getoond: AangifteGetoond } & Errors) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date, number } = useFormat();
  const { periode, geld } = useWoorden();
  const keuze = (one: Berekening, nachten: number, bedrag: number) =>
    t('aangifte.keuze', {
      berekening: t(`berekening.${one}`),
      count: nachten,
      nachten: number(nachten),
      bedrag: geld(bedrag),
    });
  return (
    <Section title={t('aangifte.controleren')}>
      <Form errors={errors} values={{ berekening: aangifte.berekening }}>
        {aangifte.bedragForfait !== null && !berekeningVast && (
          <RadioGroup
            name="berekening"
            label={t('aangifte.kies')}
            hint={t('aangifte.kiesHint')}
            options={[
              { value: 'werkelijk', label: keuze('werkelijk', aangifte.belast, aangifte.bedragWerkelijk) },
              {
                value: 'forfait',
                label: keuze('forfait', aangifte.nachtenForfait ?? 0, aangifte.bedragForfait),
              },
            ]}
          />
        )}
        <Paragraph>
          {t('aangifte.controlerenUitleg')}{' '}
          {t(aangifte.status === 'termijn_voorbij' ? 'aangifte.termijnVoorbij' : 'aangifte.termijnLoopt', {
            datum: date(aangifte.reagerenTot),
          })}
        </Paragraph>
        {regels.map((regel) => (
          <TextField
            key={regel.id}
            name={`${REDEN}${regel.id}`}
            label={t('aangifte.bezwaarBij', {
              locatie: regel.locatieNaam,
              periode: periode(regel),
              belast: number(regel.belast),
              bedrag: geld(regel.bedrag),
            })}
            hint={t('aangifte.watKloptNiet')}
            width="wide"
            maxLength={500}
            optional
          />
        ))}
        <div>
          <Button purpose="primary" name="actie" value="indienen">
            {t('aangifte.indienen')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function Heffen({ minder, errors }: { minder: number } & Errors) {
  const { t } = useTranslation('verblijfsbelasting');
  const { number } = useFormat();
  return (
    <Section title={t('aangifte.heffen')}>
      <Stack gap="md">
        <Paragraph>
          {t('aangifte.heffenUitleg')}
          {minder > 0 && ` ${t('aangifte.minder', { count: minder, aantal: number(minder) })}`}
        </Paragraph>
        <Form errors={errors}>
          <TextareaField
            name="reden"
            label={t('aangifte.reden')}
            hint={t('aangifte.redenHint')}
            rows={2}
            maxLength={500}
            optional
          />
          {minder > 0 && (
            <CheckboxField
              name="nieuwFeit"
              label={t('aangifte.nieuwFeit')}
              hint={t('aangifte.nieuwFeitHint')}
            />
          )}
          <div>
            <Button purpose="primary" name="actie" value="heffen">
              {t('aangifte.knop')}
            </Button>
          </div>
        </Form>
      </Stack>
    </Section>
  );
}
