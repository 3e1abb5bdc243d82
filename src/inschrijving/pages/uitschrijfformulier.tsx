import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { GASTTALEN } from '../../informatie/index.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import {
  Alert,
  Button,
  CheckboxField,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Row,
  Stack,
  TextField,
} from '../../ui/index.ts';
import { showInschrijving } from '../show-inschrijving.ts';
import { signFormulier } from '../sign-formulier.ts';
import { formuliertekst, TEKSTTALEN, type Teksttaal, teksttaalVan } from '../werknemerteksten.ts';
import type { Route } from './+types/uitschrijfformulier.ts';

const taalUit = (request: Request, own: string): Teksttaal => {
  const asked = new URL(request.url).searchParams.get('taal');
  return TEKSTTALEN.find((known) => known === asked) ?? teksttaalVan(own);
};

export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const {
    naam,
    taal: own,
    verblijf,
    gemeenteNaam,
  } = await showInschrijving(page.ctx, { verblijf: params.id });
  const taal = taalUit(request, own);
  return {
    naam,
    verblijf,
    taal,
    tekst: formuliertekst(taal, gemeenteNaam),
    id: randomUUID(),
  };
});

/** The resident signs. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const verblijf = args.params.id;
  const { _id: id = '', naam = '', akkoord, taal } = form.values;
  const done = await tryForm(form, () =>
    signFormulier(page.ctx, { id, verblijf, naam, taal: taal as 'nl', akkoord: akkoord as 'ja' }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'inschrijving:flash.getekend' });
  return redirect(`/verblijven/${verblijf}/inschrijving`);
});

/** Read by the resident, in the own language; the frame around it is the huisvester's. */
export default function Uitschrijfformulier({ loaderData, actionData }: Route.ComponentProps) {
  const { naam, verblijf, taal, tekst, id } = loaderData;
  const { t } = useTranslation('inschrijving');
  return (
    <Page
      title={t('eigen.formulier')}
      lead={t('eigen.geefScherm')}
      breadcrumb={[
        { href: `/verblijven/${verblijf}`, label: naam },
        { href: `/verblijven/${verblijf}/inschrijving`, label: t('eigen.kruimel') },
      ]}
      failed={actionData !== undefined}
    >
      <Row>
        {GASTTALEN.map((one) => (
          <Link
            key={one.code}
            href={`/verblijven/${verblijf}/uitschrijfformulier?taal=${one.code}`}
            lang={one.code}
            standalone
          >
            {one.naam}
          </Link>
        ))}
      </Row>
      <Stack lang={taal}>
        <Heading level={2}>{tekst.titel}</Heading>
        <Stack gap="sm">
          <Heading level={3}>{tekst.watTitel}</Heading>
          <Paragraph>{tekst.wat}</Paragraph>
        </Stack>
        <Stack gap="sm">
          <Heading level={3}>{tekst.nietTitel}</Heading>
          <Paragraph>{tekst.niet}</Paragraph>
          <Paragraph>{tekst.niemand}</Paragraph>
        </Stack>
        <Paragraph>{tekst.vrij}</Paragraph>
        {actionData && <Alert kind="error" title={tekst.fout} />}
        <Form submissionId={id} hidden={{ taal }} errors={actionData}>
          <TextField
            name="naam"
            label={tekst.naam}
            hint={tekst.naamHint}
            autoComplete="off"
            maxLength={120}
          />
          <CheckboxField name="akkoord" value="ja" label={tekst.akkoord} required />
          <div>
            <Button purpose="primary">{tekst.knop}</Button>
          </div>
        </Form>
      </Stack>
    </Page>
  );
}
