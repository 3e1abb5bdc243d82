import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import {
  Alert,
  Button,
  Form,
  Link,
  Page,
  Paragraph,
  RadioGroup,
  Section,
  StatusBadge,
  TextareaField,
} from '../../ui/index.ts';
import { bevindingenVan } from '../bevindingen.ts';
import { decideWijziging } from '../decide-wijziging.ts';
import { adresregel } from '../locatie.ts';
import { showAanvraagWijziging } from '../show-aanvraag.ts';
import { WIJZIGING_LOOK } from '../status-look.ts';
import { gevraagd } from '../wijziging.ts';
import type { Route } from './+types/aanvraag-wijziging.ts';
import { beslist } from './beslist.ts';
import { Bevindingen } from './bevindingen.tsx';
import { inputOf } from './form-input.ts';
import { WijzigingTabel } from './wijzigingen.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const shown = await showAanvraagWijziging(page.ctx, { wijziging: params.id });
  const { locatie, wijziging, organisatie, beleid } = shown;
  const straks = { ...locatie, ...gevraagd(wijziging.velden) };
  return {
    locatie,
    wijziging,
    beleid,
    organisatie: { id: organisatie.id, naam: organisatie.naam },
    bevindingen: bevindingenVan(straks, today(page.ctx.clock)),
    mag: beslist(page.ctx.actor).includes(locatie.gemeente),
  };
});

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const done = await tryForm(form, () =>
    decideWijziging(page.ctx, inputOf(form, { wijziging: args.params.id })),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'organisaties:flash.wijzigingBesloten' });
  return redirect(`/aanvragen/wijzigingen/${args.params.id}`);
});

export default function AanvraagWijziging({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisaties');
  const { locatie, wijziging, organisatie, bevindingen, beleid, mag } = loaderData;
  const open = wijziging.status === 'voorgesteld';
  return (
    <Page
      title={t('wijziging.van', { naam: locatie.naam })}
      breadcrumb={[
        { href: '/aanvragen', label: t('aanvragen.titel') },
        { href: `/aanvragen/locaties/${locatie.id}`, label: locatie.naam },
      ]}
      failed={actionData !== undefined}
    >
      <div>
        <StatusBadge status={WIJZIGING_LOOK[wijziging.status]}>
          {t(`wijzigingstatus.${wijziging.status}`)}
        </StatusBadge>
      </div>
      <Paragraph>
        <Link href={`/aanvragen/organisaties/${organisatie.id}`}>{organisatie.naam}</Link>,{' '}
        {adresregel(locatie)}
      </Paragraph>
      {wijziging.reden !== null && (
        <Alert kind="info" title={t('reden.titel')}>
          {wijziging.reden}
        </Alert>
      )}
      <Section title={t('wijziging.wat')}>
        <WijzigingTabel wijziging={wijziging} locatie={locatie} />
        <Paragraph>{t('wijziging.zegt', { toelichting: wijziging.toelichting })}</Paragraph>
      </Section>
      {open && (
        <Section title={t('wijziging.bevindingenStraks')}>
          <Bevindingen bevindingen={bevindingen} beleid={beleid} />
        </Section>
      )}
      {open && mag && (
        <Section title={t('aanvragen.besluit')}>
          <Form errors={actionData ?? null}>
            <RadioGroup
              name="besluit"
              label={t('aanvragen.besluitVraag')}
              options={(['overgenomen', 'geweigerd'] as const).map((value) => ({
                value,
                label: t(`wijzigingBesluit.${value}`),
              }))}
            />
            <TextareaField
              name="reden"
              label={t('reden.waarom')}
              hint={t('reden.bijWeigeren')}
              rows={3}
              maxLength={1000}
              optional
            />
            <div>
              <Button purpose="primary">{t('aanvragen.vastleggen')}</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
