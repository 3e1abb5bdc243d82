import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { ActionGroup, Button, DateField, Form, Page, SelectField } from '../../ui/index.ts';
import { type Registervraag, registerVraag } from '../register-vraag.ts';
import { requestRegister } from '../request-register.ts';
import type { Route } from './+types/register.ts';
import { useDoelVelden } from './doel-velden.tsx';
import { RegisterResultaat } from './register-resultaat.tsx';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, page) => ({
  vraag: await registerVraag(page.ctx, {}),
  locatie: new URL(request.url).searchParams.get('locatie') ?? '',
}));

/**
 * Answers in the page itself: who asks and why never stands in an address. A file is fetched with the same form, sent on
 * as it is (307), so that its answer can be the file.
 */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { vorm = 'pagina', ...asked } = form.values;
  if (vorm === 'csv' || vorm === 'xlsx') {
    const parsed = requestRegister.definition.input.safeParse(asked);
    if (parsed.success) return redirect(`/register/bestand/${vorm}`, 307);
  }
  const done = await tryForm(form, () =>
    requestRegister(page.ctx, { ...asked, vorm: 'pagina' } as Parameters<typeof requestRegister>[1]),
  );
  if (!done.ok) return data({ errors: done.errors, register: null, door: '' }, { status: 400 });
  return data({ errors: null, register: done.result, door: page.person?.name ?? '' });
});

export default function RegisterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('toezicht');
  const doelvelden = useDoelVelden();
  if (actionData?.register)
    return <RegisterResultaat register={actionData.register} door={actionData.door} />;
  return (
    <Page title={t('register.title')} lead={t('register.lead')} failed={Boolean(actionData?.errors)}>
      <Form
        document
        errors={actionData?.errors}
        values={{ locatie: loaderData.locatie, nacht: loaderData.vraag.vanavond }}
      >
        <Where vraag={loaderData.vraag} />
        <DateField
          name="nacht"
          label={t('register.nacht')}
          hint={t('register.nachtHint')}
          max={loaderData.vraag.vanavond}
          optional
        />
        {doelvelden}
        <ActionGroup>
          <Button purpose="primary" name="vorm" value="pagina">
            {t('register.tonen')}
          </Button>
          <Button name="vorm" value="csv" icon="download">
            {t('register.alsCsv')}
          </Button>
          <Button name="vorm" value="xlsx" icon="download">
            {t('register.alsExcel')}
          </Button>
        </ActionGroup>
      </Form>
    </Page>
  );
}

/** One select for all and for each: a location says its gemeente where there are more. */
function Where({ vraag: { gemeenten } }: { vraag: Registervraag }) {
  const { t } = useTranslation('toezicht');
  const several = gemeenten.length > 1;
  return (
    <>
      {several && (
        <SelectField
          name="gemeente"
          label={t('field.gemeente')}
          placeholder={t('field.gemeenteAll')}
          options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
        />
      )}
      <SelectField
        name="locatie"
        label={t('register.waar')}
        placeholder={t('register.alles')}
        options={gemeenten.flatMap((gemeente) =>
          gemeente.locaties.map(({ id, naam, kern }) => ({
            value: id,
            label: several ? `${gemeente.naam}: ${naam}, ${kern}` : `${naam}, ${kern}`,
          })),
        )}
      />
    </>
  );
}
