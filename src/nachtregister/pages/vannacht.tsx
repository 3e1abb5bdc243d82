import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  EmptyState,
  Figure,
  Form,
  Link,
  Page,
  Paragraph,
  Row,
  Stack,
} from '../../ui/index.ts';
import { confirmNachten } from '../confirm-nachten.ts';
import { type LocatieVannacht, tonightAll } from '../tonight.ts';
import { undoNachten } from '../undo-nachten.ts';
import type { Route } from './+types/vannacht.ts';
import { inputOf } from './input-of.ts';
import { tellPress } from './tell-press.ts';
import { VannachtLijst } from './vannacht-lijst.tsx';

export const loader = pageLoader((_args: Route.LoaderArgs, page) => tonightAll(page.ctx, {}));

/** The press: for all locations, or for the one whose button it was; and taking it back. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { nacht = '', actie = '' } = form.values;
  const [what, locatie] = actie.split(' ');
  const input = inputOf<{ nacht: string; locaties?: string[] }>(form, locatie ? { locaties: [locatie] } : {});
  const done = await tryForm(form, async () => {
    if (what === 'ongedaan') {
      const open = await undoNachten(page.ctx, input);
      flash(page, { kind: 'success', key: 'nachtregister:flash.ongedaan', params: { count: open.length } });
    } else
      tellPress(page, await confirmNachten(page.ctx, nacht === '' ? { ...input, nacht: undefined } : input));
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  return redirect('/vannacht');
});

export default function Vannacht({ loaderData: locaties, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  const { date } = useFormat();
  const nachten = [...new Set(locaties.map(({ nacht }) => nacht))];
  return (
    <Page title={t('vannacht.titel')} lead={nachten.map(date).join(' / ')} failed={actionData !== undefined}>
      <link rel="manifest" href="/app.webmanifest" />
      {locaties.length === 0 ? (
        <EmptyState
          action={
            <Row>
              <Link href="/aanmelden" standalone>
                {t('vannacht.naarAanvraag')}
              </Link>
              <Link href="/locaties" standalone>
                {t('vannacht.naarLocaties')}
              </Link>
            </Row>
          }
        >
          {t('vannacht.geenLocaties')}
        </EmptyState>
      ) : (
        <>
          <Wachtend aantal={locaties.reduce((sum, { wachtend }) => sum + wachtend, 0)} />
          <Druk locaties={locaties} errors={actionData} />
          <VannachtLijst locaties={locaties} />
        </>
      )}
    </Page>
  );
}

/** Guests who checked themselves in on location: they sleep here too, and count only after somebody has seen them. */
function Wachtend({ aantal }: { aantal: number }) {
  const { t } = useTranslation('nachtregister');
  if (aantal === 0) return null;
  return (
    <Alert kind="warning" title={t('vannacht.aangemeld', { count: aantal })}>
      <Paragraph>{t('vannacht.aangemeldUitleg')}</Paragraph>
      <Link href="/aanmeldingen" standalone>
        {t('vannacht.naarAanmeldingen')}
      </Link>
    </Alert>
  );
}

/** The next action, first on the page: one press for everything that is open, or that all is done. */
function Druk({
  locaties,
  errors,
}: {
  locaties: readonly LocatieVannacht[];
  errors: Route.ComponentProps['actionData'];
}) {
  const { t } = useTranslation('nachtregister');
  const { number, moment } = useFormat();
  const open = locaties.filter(({ bevestigd }) => bevestigd === null);
  const people = (list: readonly LocatieVannacht[]) => list.reduce((sum, { aantal }) => sum + aantal, 0);
  const nachten = [...new Set(locaties.map(({ nacht }) => nacht))];
  const nacht = nachten.length === 1 ? nachten[0] : undefined;
  const sluit = locaties.map((locatie) => locatie.sluit).sort()[0] ?? '';
  if (open.length === 0) {
    return (
      <Stack gap="md">
        <Alert kind="success" title={t('vannacht.allesBevestigd')}>
          {t('vannacht.allesBevestigdUitleg', {
            mensen: t('mensen', { count: people(locaties), aantal: number(people(locaties)) }),
            locaties: t('locaties', { count: locaties.length, aantal: number(locaties.length) }),
          })}
        </Alert>
        {nacht !== undefined && (
          <Form inline stay hidden={{ nacht }} errors={errors}>
            <Button purpose="subtle" name="actie" value="ongedaan">
              {t('vannacht.ongedaanTot', { moment: moment(sluit) })}
            </Button>
          </Form>
        )}
      </Stack>
    );
  }
  const partly = open.length < locaties.length;
  return (
    <Stack gap="md">
      <Row>
        <Figure
          value={number(people(open))}
          label={t('vannacht.slapenOp', {
            count: people(open),
            locaties: t(partly ? 'andereLocaties' : 'locaties', {
              count: open.length,
              aantal: number(open.length),
            }),
          })}
        />
      </Row>
      <Form hidden={{ nacht }} errors={errors}>
        <div>
          <Button purpose="primary" name="actie" value="bevestig" icon="moon">
            {t(partly ? 'vannacht.bevestigRest' : 'vannacht.bevestig')}
          </Button>
        </div>
      </Form>
      <Paragraph muted>{t('vannacht.kanTot', { moment: moment(sluit) })}</Paragraph>
    </Stack>
  );
}
