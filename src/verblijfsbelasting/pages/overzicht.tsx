import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  CheckboxField,
  Form,
  Page,
  Paragraph,
  type RefusedForm,
  Row,
  Section,
  Stack,
} from '../../ui/index.ts';
import { listEigen } from '../list-eigen.ts';
import { makeAangiften } from '../make-aangiften.ts';
import { makeAanslagen } from '../make-aanslag.ts';
import { makeVoorlopig } from '../make-voorlopig.ts';
import { Aangiftetabel } from '../parts/aangiftetabel.tsx';
import { Aanslagtabel } from '../parts/aanslagtabel.tsx';
import { Keuze } from '../parts/keuze.tsx';
import { Tabbladen, Wet } from '../parts/tabbladen.tsx';
import { useWoorden } from '../parts/woorden.ts';
import { showTijdvak, type TijdvakGetoond } from '../show-tijdvak.ts';
import type { Route } from './+types/overzicht.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) =>
  ctx.actor.soort === 'huisvester'
    ? { eigen: await listEigen(ctx, {}), getoond: null }
    : { eigen: null, getoond: await showTijdvak(ctx, settingsOf(request)) },
);

/** What came of a button, said with how many. */
type Gedaan = { key: string; gemaakt: number; gelijk: number };

/** For everybody who is liable at once: counts, makes provisional assessments, or levies from who is ready. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, gemeente = '', tijdvak = '', schatten } = form.values;
  const done = await tryForm(form, async (): Promise<Gedaan> => {
    if (actie === 'heffen') {
      const { gemaakt, gelijk } = await makeAanslagen(page.ctx, { gemeente, tijdvak });
      return { key: gemaakt + gelijk === 0 ? 'nietsGeheven' : 'geheven', gemaakt, gelijk };
    }
    if (actie === 'voorlopig') {
      const { gemaakt } = await makeVoorlopig(page.ctx, { gemeente, tijdvak });
      return { key: gemaakt === 0 ? 'nietsVoorlopig' : 'voorlopig', gemaakt, gelijk: 0 };
    }
    const { gemaakt, gelijk } = await makeAangiften(page.ctx, {
      ...{ gemeente, tijdvak, schatten: schatten === 'on' },
    });
    return { key: gemaakt + gelijk === 0 ? 'leeg' : 'concepten', gemaakt, gelijk };
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  const { key, ...params } = done.result;
  const nothing = params.gemaakt + params.gelijk === 0;
  flash(page, { kind: nothing ? 'warning' : 'success', key: `verblijfsbelasting:flash.${key}`, params });
  return redirect(`/verblijfsbelasting?${new URLSearchParams({ tijdvak, gemeente })}`);
});

export default function Overzicht({ loaderData: { eigen, getoond }, actionData }: Route.ComponentProps) {
  return eigen === null ? <Heffen getoond={getoond} errors={actionData} /> : <Eigen {...eigen} />;
}

function Eigen({ aangiften, aanslagen }: Awaited<ReturnType<typeof listEigen>>) {
  const { t } = useTranslation('verblijfsbelasting');
  return (
    <Page title={t('title')} lead={t('eigen.lead')}>
      <Wet />
      <Aangiftetabel eigen caption={t('eigen.aangiften')} rows={aangiften} empty={t('eigen.geenAangiften')} />
      <Aanslagtabel eigen caption={t('eigen.aanslagen')} rows={aanslagen} empty={t('eigen.geenAanslagen')} />
    </Page>
  );
}

function Heffen({ getoond, errors }: { getoond: TijdvakGetoond; errors?: RefusedForm | undefined }) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date } = useFormat();
  const { tijdvak: naam } = useWoorden();
  const { gemeente, keuzes, tijdvak, tijdvakken, verordening, om, aangiften } = getoond;
  return (
    <Page
      title={t('overzicht.titel', { tijdvak: naam(tijdvak.code) })}
      lead={t('overzicht.lead')}
      failed={errors !== undefined}
    >
      <Tabbladen />
      <Keuze gemeente={gemeente} keuzes={keuzes} tijdvak={tijdvak.code} tijdvakken={tijdvakken} />
      {verordening?.voorbeeld && (
        <Alert kind="warning" title={t('voorbeeld')}>
          {t('voorbeeldUitleg')}
        </Alert>
      )}
      {verordening === null ? (
        <Alert kind="warning" title={t('overzicht.geenVerordening')}>
          <ButtonLink href="/verblijfsbelasting/verordeningen">{t('overzicht.naarVerordeningen')}</ButtonLink>
        </Alert>
      ) : (
        <Acties getoond={getoond} errors={errors} />
      )}
      {!om && <Paragraph>{t('overzicht.nietOm', { datum: date(tijdvak.tot) })}</Paragraph>}
      <Aangiftetabel caption={t('tabs.aangiften')} rows={aangiften} empty={t('overzicht.leeg')} />
      <Wet />
    </Page>
  );
}

function Acties({ getoond, errors }: { getoond: TijdvakGetoond; errors?: RefusedForm | undefined }) {
  const { t } = useTranslation('verblijfsbelasting');
  const { gemeente, tijdvak, verordening, om, aangiften } = getoond;
  const hidden = { gemeente: gemeente.code, tijdvak: tijdvak.code };
  const percentage = verordening?.voorlopigPercentage ?? null;
  if (!om && percentage === null) return null;
  return (
    <Section title={t(om ? 'aangifte.heffen' : 'soort.voorlopig')}>
      <Form hidden={hidden} errors={errors}>
        <Stack gap="md">
          {om && (
            <CheckboxField
              name="schatten"
              label={t('overzicht.schatten')}
              hint={t('overzicht.schattenHint')}
            />
          )}
          <Row>
            {om && (
              <Button
                purpose={aangiften.length === 0 ? 'primary' : 'secondary'}
                name="actie"
                value="concepten"
              >
                {t(aangiften.length === 0 ? 'overzicht.maken' : 'overzicht.opnieuw')}
              </Button>
            )}
            {om && aangiften.length > 0 && (
              <Button purpose="primary" name="actie" value="heffen">
                {t('overzicht.heffen')}
              </Button>
            )}
            {!om && percentage !== null && (
              <Button purpose="primary" name="actie" value="voorlopig">
                {t('overzicht.voorlopig', { percentage })}
              </Button>
            )}
          </Row>
        </Stack>
      </Form>
    </Section>
  );
}
