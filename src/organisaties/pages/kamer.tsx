import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  DateField,
  Details,
  EmptyState,
  Form,
  NumberField,
  Page,
  type RefusedForm,
  Section,
  Stack,
  TextField,
} from '../../ui/index.ts';
import { addSlaapplaatsen } from '../add-slaapplaatsen.ts';
import type { PlanBed } from '../plan-van-het-huis.ts';
import { removeKamer, removeSlaapplaats } from '../remove-kamer.ts';
import { renameKamer, renameSlaapplaats } from '../rename-kamer.ts';
import { showKamer } from '../show-indeling.ts';
import type { Route } from './+types/kamer.ts';
import { inputOf } from './form-input.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => ({
  ...(await showKamer(page.ctx, { locatie: params.id, kamer: params.kamer })),
  verzoek: randomUUID(),
}));

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { id, kamer } = args.params;
  const { actie = '', slaapplaats = '' } = form.values;
  const input = <I,>() => inputOf<I>(form, { kamer });
  const done = await tryForm(form, (): Promise<unknown> => {
    switch (actie) {
      case 'kamer-naam':
        return renameKamer(page.ctx, input());
      case 'kamer-weg':
        return removeKamer(page.ctx, input());
      case 'bed-naam':
        return renameSlaapplaats(page.ctx, input());
      case 'bed-weg':
        return removeSlaapplaats(page.ctx, input());
      default:
        return addSlaapplaatsen(page.ctx, input());
    }
  });
  if (!done.ok) return data({ actie, slaapplaats, errors: done.errors }, { status: 400 });
  flash(page, { kind: 'success', key: 'organisaties:flash.ingedeeld' });
  return redirect(actie === 'kamer-weg' ? `/locaties/${id}/kamers` : `/locaties/${id}/kamers/${kamer}`);
});

export default function KamerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { date } = useFormat();
  const { locatie, kamer, vandaag, verzoek } = loaderData;
  const errorsOf = (actie: string, bed = '') =>
    actionData?.actie === actie && actionData.slaapplaats === bed ? actionData.errors : null;
  return (
    <Page
      title={kamer.naam}
      breadcrumb={[
        { href: '/locaties', label: t('locaties.titel') },
        { href: `/locaties/${locatie.id}`, label: locatie.naam },
        { href: `/locaties/${locatie.id}/kamers`, label: t('kamers.titel') },
      ]}
      failed={actionData !== undefined}
    >
      {kamer.vervallen_op !== null && (
        <Alert kind="info" title={t('kamers.vervaltOp', { datum: date(kamer.vervallen_op) })} />
      )}
      <Section title={t('kamers.bedden')}>
        {kamer.slaapplaatsen.length === 0 && <EmptyState>{t('plan.geenBedden')}</EmptyState>}
        <Stack gap="sm">
          {kamer.slaapplaatsen.map((bed) => (
            <Bed
              key={bed.id}
              bed={bed}
              vandaag={vandaag}
              rename={errorsOf('bed-naam', bed.id)}
              remove={errorsOf('bed-weg', bed.id)}
            />
          ))}
        </Stack>
        {kamer.vervallen_op === null && (
          <Form submissionId={verzoek} values={{ bedden: 1 }} errors={errorsOf('bedden')} prefix="bedden-">
            <NumberField name="bedden" label={t('kamers.beddenErbij')} />
            <div>
              <Button name="actie" value="bedden">
                {t('kamers.beddenMaken')}
              </Button>
            </div>
          </Form>
        )}
      </Section>
      <Section title={t('kamers.naamVeranderen')}>
        <Form values={{ naam: kamer.naam }} errors={errorsOf('kamer-naam')} prefix="kamer-">
          <TextField name="naam" label={t('kamers.naam')} maxLength={60} />
          <div>
            <Button name="actie" value="kamer-naam">
              {t('bewaren')}
            </Button>
          </div>
        </Form>
      </Section>
      <Details summary={t('kamers.kamerWeg')} open={errorsOf('kamer-weg') !== null}>
        <Weg
          naam={kamer.naam}
          vandaag={vandaag}
          actie="kamer-weg"
          errors={errorsOf('kamer-weg')}
          prefix="weg-"
        />
      </Details>
    </Page>
  );
}

interface BedProps {
  bed: PlanBed;
  vandaag: string;
  rename: RefusedForm | null;
  remove: RefusedForm | null;
}

function Bed({ bed, vandaag, rename, remove }: BedProps) {
  const { t } = useTranslation('organisaties');
  const { date } = useFormat();
  const { id, naam, stand, vanaf, vervallen_op } = bed;
  const words = [
    vanaf === null ? t(`plan.${stand}`) : t('plan.verwachtVanaf', { datum: date(vanaf) }),
    ...(vervallen_op === null ? [] : [t('plan.tot', { datum: date(vervallen_op) })]),
  ];
  return (
    <Details summary={`${naam}: ${words.join(', ')}`} open={rename !== null || remove !== null}>
      <Stack gap="md">
        <Form values={{ naam }} hidden={{ slaapplaats: id }} errors={rename} prefix={`naam-${id}-`}>
          <TextField name="naam" label={t('kamers.naam')} maxLength={60} />
          <div>
            <Button name="actie" value="bed-naam" describedObject={naam}>
              {t('bewaren')}
            </Button>
          </div>
        </Form>
        <Weg
          naam={naam}
          vandaag={vandaag}
          actie="bed-weg"
          slaapplaats={id}
          errors={remove}
          prefix={`weg-${id}-`}
        />
      </Stack>
    </Details>
  );
}

interface WegProps {
  naam: string;
  vandaag: string;
  actie: 'kamer-weg' | 'bed-weg';
  slaapplaats?: string;
  errors: RefusedForm | null;
  prefix: string;
}

function Weg({ naam, vandaag, actie, slaapplaats, errors, prefix }: WegProps) {
  const { t } = useTranslation('organisaties');
  return (
    <Form values={{ vanaf: vandaag }} hidden={{ slaapplaats }} errors={errors} prefix={prefix}>
      <DateField name="vanaf" label={t('kamers.vanaf')} hint={t('kamers.vanafUitleg')} min={vandaag} />
      <div>
        <Button purpose="danger" name="actie" value={actie} describedObject={naam}>
          {t(actie === 'kamer-weg' ? 'kamers.kamerWeg' : 'kamers.bedWeg')}
        </Button>
      </div>
    </Form>
  );
}
