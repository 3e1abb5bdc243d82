import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { kiesbareLanden } from '../../beleid/landen.ts';
import { kiesbareNationaliteiten } from '../../beleid/nationaliteiten.ts';
import { Conflict } from '../../platform/errors.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { Button, DateField, Fieldset, Form, Page, Stack, TextareaField } from '../../ui/index.ts';
import { correctVerblijf } from '../correct-verblijf.ts';
import { editForm } from '../edit-form.ts';
import { taalkeuzes } from '../talen.ts';
import type { Route } from './+types/verblijf-corrigeren.ts';
import { inputOf } from './input-of.ts';
import { useVeldLabels } from './veld-labels.ts';
import { crumbsOf } from './verblijf-terug.ts';
import { VeldBed, VeldDocument, VeldenExtra, VeldenPersoon, VeldenVerder } from './verblijf-velden.tsx';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const edit = await editForm(page.ctx, { verblijf: params.id });
  if (edit.verblijf.status === 'vervallen') throw redirect(`/verblijven/${params.id}`);
  return {
    edit,
    keuzes: {
      landen: kiesbareLanden(page.language),
      talen: taalkeuzes(page.language),
      nationaliteiten: edit.velden.some(({ veld }) => veld === 'nationaliteit')
        ? kiesbareNationaliteiten(page.language)
        : null,
    },
  };
});

/** Fields that may be emptied by a correction. */
const EMPTY = ['verwacht_vertrek', 'slaapplaats', 'werkgever', 'geboortedatum', 'nationaliteit'];

/** Keeps both versions with the reason; what somebody else changed meanwhile is shown first. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { reden = '', versie = '' } = form.values;
  const { reden: _, versie: __, ...wijzigingen } = inputOf<Record<string, string | null>>(form, {}, EMPTY);
  const input = { verblijf: args.params.id, reden, versie, wijzigingen } as Parameters<
    typeof correctVerblijf
  >[1];
  try {
    const done = await tryForm(form, () => correctVerblijf(page.ctx, input));
    if (!done.ok) return data(withFields(done.errors), { status: 400 });
    const key = done.result.length === 0 ? 'nietsGewijzigd' : 'gecorrigeerd';
    flash(page, { kind: 'success', key: `nachtregister:flash.${key}` });
    return redirect(`/verblijven/${args.params.id}`);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    flash(page, { kind: 'warning', key: 'nachtregister:verblijf.corrigeren.gewijzigd' });
    return redirect(`/verblijven/${args.params.id}/corrigeren`);
  }
});

/** The form has the fields themselves, not in a bundle. */
function withFields<E extends { issues: { path: string }[] }>(errors: E): E {
  return {
    ...errors,
    issues: errors.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^wijzigingen\./, '') })),
  };
}

export default function VerblijfCorrigeren({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('nachtregister');
  const labels = useVeldLabels();
  const { edit, keuzes } = loaderData;
  const { verblijf, bedden, velden } = edit;
  return (
    <Page
      title={t('verblijf.corrigeren.titel', { naam: verblijf.naam })}
      lead={t('verblijf.corrigeren.uitleg')}
      breadcrumb={crumbsOf(verblijf, t('bewoners.titel'))}
      failed={actionData !== undefined}
    >
      <Form
        values={verblijf}
        hidden={{ versie: verblijf.gewijzigd_op.toISOString() }}
        errors={actionData}
        labels={labels}
      >
        <TextareaField
          name="reden"
          label={t('verblijf.corrigeren.reden')}
          hint={t('verblijf.corrigeren.redenHint')}
          rows={2}
          maxLength={500}
        />
        <VeldenPersoon keuzes={keuzes} />
        <VeldDocument />
        <VeldenExtra velden={velden} keuzes={keuzes} />
        <Fieldset legend={t('inchecken.verblijf')}>
          <Stack gap="md">
            <DateField name="aankomst" label={t('veld.aankomst')} />
            <DateField name="verwacht_vertrek" label={t('veld.verwacht_vertrek')} optional />
            {verblijf.status === 'vertrokken' && <DateField name="vertrek" label={t('veld.vertrek')} />}
            {verblijf.status !== 'vertrokken' && <VeldBed bedden={bedden} locatie={verblijf.locatie} />}
          </Stack>
        </Fieldset>
        <VeldenVerder keuzes={keuzes} />
        <div>
          <Button purpose="primary">{t('verblijf.corrigeren.knop')}</Button>
        </div>
      </Form>
    </Page>
  );
}
