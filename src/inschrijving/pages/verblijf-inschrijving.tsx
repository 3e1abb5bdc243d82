import { randomUUID } from 'node:crypto';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { GASTTALEN } from '../../informatie/index.ts';
import { today } from '../../platform/dates/index.ts';
import { flash, pageAction, pageLoader, readForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  FilterBar,
  Form,
  Page,
  Paragraph,
  PrintButton,
  Row,
  Section,
  SelectField,
  Stack,
  Table,
} from '../../ui/index.ts';
import { pointOut } from '../point-out.ts';
import { routeText } from '../route-text.ts';
import { type Inschrijving, showInschrijving } from '../show-inschrijving.ts';
import { withdrawFormulier } from '../sign-formulier.ts';
import { TEKSTTALEN, teksttaalVan } from '../werknemerteksten.ts';
import type { Route } from './+types/verblijf-inschrijving.ts';
import { RouteFeiten } from './route-feiten.tsx';

export const loader = pageLoader(async ({ params, request }: Route.LoaderArgs, page) => {
  const inschrijving = await showInschrijving(page.ctx, { verblijf: params.id });
  const asked = new URL(request.url).searchParams.get('taal');
  const taal = TEKSTTALEN.find((known) => known === asked) ?? teksttaalVan(inschrijving.taal);
  const vandaag = today(page.ctx.clock);
  const { route, gemeenteNaam, ingeschreven, inschrijfdag } = inschrijving;
  const afspraak = inschrijfdag?.datum ?? null;
  return {
    inschrijving,
    taal,
    vandaag,
    tekst: routeText(route, taal, gemeenteNaam, vandaag, { ingeschreven, afspraak }),
    verzoek: randomUUID(),
  };
});

/** Notes that it was pointed out, or that the signature is withdrawn. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const verblijf = args.params.id;
  if (form.values.actie === 'intrekken') {
    await withdrawFormulier(page.ctx, { verblijf });
    flash(page, { kind: 'success', key: 'inschrijving:flash.ingetrokken' });
  } else {
    await pointOut(page.ctx, { verblijf, verzoek: form.values._id ?? '' });
    flash(page, { kind: 'success', key: 'inschrijving:flash.gewezen' });
  }
  return redirect(`/verblijven/${verblijf}/inschrijving`);
});

export default function VerblijfInschrijving({ loaderData }: Route.ComponentProps) {
  const { inschrijving, taal, tekst, vandaag, verzoek } = loaderData;
  const { t } = useTranslation('inschrijving');
  return (
    <Page
      title={t('eigen.titel', { naam: inschrijving.naam })}
      lead={t('feiten.eigen')}
      breadcrumb={[{ href: `/verblijven/${inschrijving.verblijf}`, label: inschrijving.naam }]}
    >
      <Plicht inschrijving={inschrijving} verzoek={verzoek} />
      <Section title={t('bewoner.inschrijving')}>
        <RouteFeiten
          route={inschrijving.route}
          vandaag={vandaag}
          klaar={inschrijving.ingeschreven || !inschrijving.hier}
        />
      </Section>
      <Section
        title={t('eigen.tekst')}
        actions={<PrintButton instructions={t('eigen.printUitleg')}>{t('eigen.print')}</PrintButton>}
      >
        <FilterBar label={t('eigen.tekst')} submit={t('eigen.toon')} clearable={false} shown={{ taal }}>
          <SelectField
            name="taal"
            label={t('eigen.taal')}
            options={GASTTALEN.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        </FilterBar>
        <Stack gap="sm" lang={taal}>
          {tekst.alineas.map((alinea) => (
            <Paragraph key={alinea}>{alinea}</Paragraph>
          ))}
        </Stack>
      </Section>
      <Gedaan inschrijving={inschrijving} />
      <Formulier inschrijving={inschrijving} />
    </Page>
  );
}

/** What the huisvester has to do now (Bijlage 2.13). */
function Plicht({ inschrijving, verzoek }: { inschrijving: Inschrijving; verzoek: string }) {
  const { t } = useTranslation('inschrijving');
  const { date } = useFormat();
  const { ingeschreven, hier, gewezenOp, inschrijfdag } = inschrijving;
  if (!hier) return null;
  if (ingeschreven)
    return (
      <Alert kind="success" title={t('eigen.ingeschrevenTitel')}>
        {t('eigen.ingeschreven')}
      </Alert>
    );
  return (
    <Alert kind={gewezenOp === null ? 'warning' : 'info'} title={t('eigen.plichtTitel')}>
      <Stack gap="md">
        <Paragraph>{t('eigen.plicht')}</Paragraph>
        {inschrijfdag && (
          <Paragraph>
            {t('eigen.inschrijfdag', { dag: date(inschrijfdag.datum), van: inschrijfdag.van })}
          </Paragraph>
        )}
        {gewezenOp !== null && <Paragraph>{t('eigen.gewezen', { dag: date(gewezenOp) })}</Paragraph>}
        <Form inline submissionId={verzoek}>
          <Button purpose={gewezenOp === null ? 'primary' : 'secondary'} name="actie" value="wijzen">
            {t(gewezenOp === null ? 'eigen.wijzen' : 'eigen.nogmaals')}
          </Button>
        </Form>
      </Stack>
    </Alert>
  );
}

function Gedaan({ inschrijving: { stappen } }: { inschrijving: Inschrijving }) {
  const { t } = useTranslation('inschrijving');
  const { date, moment } = useFormat();
  return (
    <Section title={t('bewoner.gedaan')}>
      <Table
        caption={t('bewoner.gedaan')}
        hideCaption
        rows={stappen}
        rowKey={({ stap, op }) => stap + op}
        empty={<Paragraph>{t('bewoner.nietsGedaan')}</Paragraph>}
        columns={[
          { key: 'wat', header: t('veld.wat'), rowHeader: true, cell: ({ stap }) => t(`stand.${stap}`) },
          { key: 'dag', header: t('veld.dag'), cell: ({ datum }) => date(datum) },
          { key: 'wanneer', header: t('veld.wanneer'), cell: ({ op }) => moment(op) },
        ]}
      />
    </Section>
  );
}

/** The form for leaving: what it is and is not, and who signed it. */
function Formulier({ inschrijving: { verblijf, formulier, hier, vertrek } }: { inschrijving: Inschrijving }) {
  const { t } = useTranslation('inschrijving');
  const { date, moment } = useFormat();
  return (
    <Section title={t('eigen.formulier')}>
      <Paragraph>{t('eigen.formulierUitleg')}</Paragraph>
      <Alert kind="info">{t('eigen.formulierNiet')}</Alert>
      {formulier && (
        <Paragraph>
          {t('eigen.getekend', { naam: formulier.naam, op: moment(formulier.getekendOp) })}
        </Paragraph>
      )}
      {formulier && !hier && vertrek !== null && (
        <Paragraph>{t('eigen.actief', { dag: date(vertrek) })}</Paragraph>
      )}
      <Row>
        <ButtonLink href={`/verblijven/${verblijf}/uitschrijfformulier`}>
          {t(formulier ? 'eigen.opnieuw' : 'eigen.tekenen')}
        </ButtonLink>
        {formulier && (
          <Form inline>
            <Button purpose="subtle" name="actie" value="intrekken">
              {t('eigen.intrekken')}
            </Button>
          </Form>
        )}
      </Row>
    </Section>
  );
}
