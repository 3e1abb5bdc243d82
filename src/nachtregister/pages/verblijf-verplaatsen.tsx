import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Button, DateField, FilterBar, Form, Page, Paragraph, Section, SelectField } from '../../ui/index.ts';
import { editForm } from '../edit-form.ts';
import { moveVerblijf } from '../move-verblijf.ts';
import type { Route } from './+types/verblijf-verplaatsen.ts';
import { inputOf } from './input-of.ts';
import { useVeldLabels } from './veld-labels.ts';
import { crumbsOf } from './verblijf-terug.ts';
import { VeldBed } from './verblijf-velden.tsx';

/** `?naar=` is the location to move to; this one when it says nothing or something else. */
export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const edit = await editForm(page.ctx, { verblijf: params.id });
  const { status, locatie } = edit.verblijf;
  if (status !== 'aanwezig') throw redirect(`/verblijven/${params.id}`);
  const asked = new URL(request.url).searchParams.get('naar');
  const naar = edit.huizen.find((huis) => huis.locatie === asked)?.locatie ?? locatie;
  return { ...edit, naar, id: randomUUID() };
});

/** Another bed, or another house. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const input = { verblijf: args.params.id, id: form.values._id };
  const done = await tryForm(form, () => moveVerblijf(page.ctx, inputOf(form, input)));
  if (!done.ok) return data(done.errors, { status: 400 });
  const { verblijf, verplaatst } = done.result;
  const key = verplaatst ? 'verplaatst' : 'nietsGewijzigd';
  flash(page, { kind: 'success', key: `nachtregister:flash.${key}` });
  return redirect(`/verblijven/${verblijf}`);
});

export default function VerblijfVerplaatsen({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  const labels = useVeldLabels();
  const { verblijf, vandaag, huizen, bedden, naar, id } = loaderData;
  const target = huizen.find(({ locatie }) => locatie === naar)?.naam ?? verblijf.locatienaam;
  const bed = verblijf.kamer === null ? t('geenBed') : `${verblijf.kamer}, ${verblijf.slaapplaatsnaam}`;
  return (
    <Page
      title={t('verblijf.verplaatsen.titel', { naam: verblijf.naam })}
      lead={t('verblijf.verplaatsen.uitleg', { locatie: verblijf.locatienaam, bed })}
      breadcrumb={crumbsOf(verblijf, t('bewoners.titel'))}
      failed={actionData !== undefined}
    >
      {huizen.length > 1 && (
        <FilterBar label={t('verblijf.verplaatsen.naar')} submit={t('verblijf.verplaatsen.toon')}>
          <SelectField
            name="naar"
            label={t('verblijf.verplaatsen.naar')}
            defaultValue={naar}
            options={huizen.map(({ locatie, naam }) => ({ value: locatie, label: naam }))}
          />
        </FilterBar>
      )}
      <Section title={target}>
        <Form
          key={naar}
          submissionId={id}
          hidden={{ locatie: naar }}
          values={{
            per: vandaag,
            slaapplaats: naar === verblijf.locatie ? (verblijf.slaapplaats ?? '') : '',
          }}
          errors={actionData}
          labels={labels}
        >
          {naar !== verblijf.locatie && <Paragraph>{t('verblijf.verplaatsen.andereUitleg')}</Paragraph>}
          <VeldBed bedden={bedden} locatie={naar} />
          <DateField name="per" label={t('verblijf.verplaatsen.per')} min={verblijf.aankomst} max={vandaag} />
          <div>
            <Button purpose="primary">{t('verblijf.verplaatsen.knop')}</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
