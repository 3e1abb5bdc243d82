import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  CheckboxField,
  DateField,
  EmptyState,
  FileField,
  Form,
  Link,
  NumberField,
  Page,
  Paragraph,
  RadioGroup,
  Row,
  Section,
  SelectField,
  Table,
} from '../../ui/index.ts';
import { checkAdressen } from '../adrescontrole/check-adressen.ts';
import { fetchAdressen } from '../adrescontrole/fetch-adressen.ts';
import { listAdrescontroles } from '../adrescontrole/show-adrescontrole.ts';
import type { Route } from './+types/adrescontroles.ts';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => ({
  ...(await listAdrescontroles(page.ctx, {})),
  id: randomUUID(),
  gekoppeld: page.ctx.brp !== undefined,
}));

/** Compares a file. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { _id: id = '', gemeente = '', soort, peildatum = '', drempel = '', volledig } = form.values;
  const file = form.file('bestand');
  const bestand = file && new Uint8Array(await file.arrayBuffer());
  const done = await tryForm(form, () => {
    if (form.values.actie === 'ophalen') return fetchAdressen(page.ctx, { id, gemeente });
    return checkAdressen(page.ctx, {
      ...{ id, gemeente, soort: soort as 'brp', peildatum, drempel, bestand },
      volledig: volledig !== undefined,
    });
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'inschrijving:flash.gecontroleerd' });
  return redirect(`/adrescontrole/${done.result.id}`);
});

type Data = Route.ComponentProps['loaderData'];

export default function Adrescontroles({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('inschrijving');
  return (
    <Page title={t('adres.titel')} lead={t('adres.lead')} failed={actionData !== undefined}>
      {loaderData.gemeenten.length > 0 && <Nieuw data={loaderData} errors={actionData} />}
      <Geschiedenis data={loaderData} />
    </Page>
  );
}

function Nieuw({
  data: { gemeenten, vandaag, id, gekoppeld },
  errors,
}: {
  data: Data;
  errors: Route.ComponentProps['actionData'];
}) {
  const { t } = useTranslation('inschrijving');
  const [only] = gemeenten;
  return (
    <Section title={t('adres.nieuw')}>
      <Form
        files
        submissionId={id}
        errors={errors}
        hidden={{ gemeente: gemeenten.length === 1 ? only?.code : undefined }}
        values={{ soort: 'brp', peildatum: vandaag, drempel: '6' }}
      >
        {gemeenten.length > 1 && (
          <SelectField
            name="gemeente"
            label={t('adres.gemeente')}
            options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        )}
        <RadioGroup
          name="soort"
          label={t('adres.soort')}
          options={(['brp', 'leegstand'] as const).map((value) => ({
            value,
            label: t(`adres.soorten.${value}`),
            hint: t(`adres.${value}Hint`),
          }))}
        />
        <FileField name="bestand" label={t('adres.bestand')} accept=".csv,.xlsx" />
        <DateField name="peildatum" label={t('adres.peildatum')} max={vandaag} />
        <NumberField name="drempel" label={t('adres.drempel')} hint={t('adres.drempelHint')} />
        <CheckboxField name="volledig" label={t('adres.volledig')} hint={t('adres.volledigHint')} />
        <Row>
          <Button purpose="primary">{t('adres.knop')}</Button>
          {gekoppeld && (
            <Button name="actie" value="ophalen">
              {t('adres.ophalen')}
            </Button>
          )}
        </Row>
        {gekoppeld && <Paragraph muted>{t('adres.ophalenUitleg')}</Paragraph>}
      </Form>
    </Section>
  );
}

function Geschiedenis({ data: { controles } }: { data: Data }) {
  const { t } = useTranslation('inschrijving');
  const { date, number, moment } = useFormat();
  const wrong = (aantallen: Data['controles'][number]['aantallen']) =>
    Object.entries(aantallen).reduce(
      (sum, [oordeel, aantal]) => (oordeel === 'klopt' ? sum : sum + aantal),
      0,
    );
  return (
    <Section title={t('adres.geschiedenis')}>
      <Table
        caption={t('adres.geschiedenis')}
        hideCaption
        rows={controles}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t('adres.leeg')}</EmptyState>}
        columns={[
          {
            key: 'controle',
            header: t('adres.bestand'),
            rowHeader: true,
            cell: ({ id, soort, peildatum }) => (
              <Link href={`/adrescontrole/${id}`}>
                {t('adres.van', { soort: t(`adres.soorten.${soort}`), dag: date(peildatum) })}
              </Link>
            ),
          },
          { key: 'gemeente', header: t('adres.gemeente'), cell: ({ gemeenteNaam }) => gemeenteNaam },
          {
            key: 'gevonden',
            header: t('adres.gevonden'),
            numeric: true,
            cell: ({ aantallen }) => number(wrong(aantallen)),
          },
          { key: 'nieuw', header: t('adres.signalen'), numeric: true, cell: ({ nieuw }) => number(nieuw) },
          { key: 'wanneer', header: t('veld.wanneer'), cell: ({ op }) => moment(op) },
          { key: 'door', header: t('adres.door'), cell: ({ door }) => door ?? '–' },
        ]}
      />
    </Section>
  );
}
