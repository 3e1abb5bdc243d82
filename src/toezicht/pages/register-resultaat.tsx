import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  Citation,
  DataList,
  Details,
  EmptyState,
  Form,
  Link,
  Page,
  Paragraph,
  Row,
  Section,
  Table,
} from '../../ui/index.ts';
import type { Register } from '../request-register.ts';
import { BepalingTekst } from './bepaling-tekst.tsx';
import { useRegisterColumns } from './register-columns.tsx';

/** The register as asked for: what was asked, then a table for each location, a hundred people a page. */
export function RegisterResultaat({ register, door }: { register: Register; door: string }) {
  const { t } = useTranslation('toezicht');
  const { date } = useFormat();
  const shown = register.locaties.filter(({ locatie }) =>
    register.personen.some((p) => p.locatie === locatie),
  );
  const empty = register.locaties.filter(({ locatie }) => !register.aantallen[locatie]);
  return (
    <Page
      title={t('register.resultaat', {
        nacht: date(register.avonden[0]?.nacht ?? register.gemaaktOp.slice(0, 10)),
      })}
      breadcrumb={[{ href: '/register', label: t('register.title') }]}
      actions={<ButtonLink href="/register">{t('register.nieuw')}</ButtonLink>}
    >
      <Opvraging register={register} door={door} />
      <Files register={register} />
      {register.locaties.length === 0 && <EmptyState>{t('register.geenLocaties')}</EmptyState>}
      {shown.map((locatie) => (
        <LocatieRegister key={locatie.locatie} register={register} locatie={locatie} />
      ))}
      <Pages register={register} />
      {empty.length > 0 && register.pagina * register.per >= register.totaal && <Empty locaties={empty} />}
    </Page>
  );
}

function Opvraging({ register, door }: { register: Register; door: string }) {
  const { t } = useTranslation('toezicht');
  const { moment } = useFormat();
  const doel = t(`doel.${register.doel}`);
  return (
    <Section title={t('register.opvraging')}>
      <DataList
        items={[
          { label: t('register.gemaakt'), value: moment(register.gemaaktOp) },
          { label: t('register.door'), value: door },
          {
            label: t('register.doel'),
            value: register.toelichting ? `${doel}: ${register.toelichting}` : doel,
          },
          {
            label: t('register.reikwijdte'),
            value: `${t('register.reikwijdteAantal', { count: register.locaties.length })}, ${t('register.personen', { count: register.totaal })}`,
          },
        ]}
      />
      <Paragraph muted>{t('register.gelogd')}</Paragraph>
      <Citation paragraph="Bijlage 2.10">
        <BepalingTekst bepaling="Bijlage 2.10" />
      </Citation>
    </Section>
  );
}

/** What was asked, to send along when it is asked again for a file or another page. */
function asked({ doel, toelichting, vraag }: Register) {
  return { doel, toelichting, ...vraag };
}

function Files({ register }: { register: Register }) {
  const { t } = useTranslation('toezicht');
  return (
    <Row>
      {(['csv', 'xlsx'] as const).map((vorm) => (
        <Form key={vorm} inline document action={`/register/bestand/${vorm}`} hidden={asked(register)}>
          <Button icon="download">{t(vorm === 'csv' ? 'register.alsCsv' : 'register.alsExcel')}</Button>
        </Form>
      ))}
    </Row>
  );
}

function LocatieRegister({
  register,
  locatie,
}: {
  register: Register;
  locatie: Register['locaties'][number];
}) {
  const { t } = useTranslation('toezicht');
  const { moment } = useFormat();
  const columns = useRegisterColumns(register.extraVelden);
  const rows = register.personen.filter((persoon) => persoon.locatie === locatie.locatie);
  const count = register.aantallen[locatie.locatie] ?? 0;
  const state = locatie.bevestigdOp
    ? t('register.bevestigd', { moment: moment(locatie.bevestigdOp) })
    : t('register.onbevestigd');
  const differs = locatie.bevestigd && locatie.aantal !== count;
  return (
    <Section title={locatie.naam}>
      <Paragraph>
        {locatie.adres}. {locatie.organisatieNaam}. {t('register.personen', { count })}. {state}
        {differs && ` (${t('register.anders', { aantal: locatie.aantal })})`}.
      </Paragraph>
      <Table
        caption={`${locatie.naam}, ${t('register.personen', { count })}`}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(row) => row.verblijf}
      />
    </Section>
  );
}

function Pages({ register }: { register: Register }) {
  const { t } = useTranslation('toezicht');
  const { number } = useFormat();
  const { pagina, per, totaal } = register;
  if (totaal <= per) return null;
  const step = (target: number, label: string) => (
    <Form inline document action="/register" hidden={{ ...asked(register), pagina: target, vorm: 'pagina' }}>
      <Button>{label}</Button>
    </Form>
  );
  return (
    <Row align="between">
      <Paragraph>
        {t('register.pagina', {
          van: number((pagina - 1) * per + 1),
          tot: number(Math.min(totaal, pagina * per)),
          totaal: number(totaal),
        })}
      </Paragraph>
      <Row>
        {pagina > 1 && step(pagina - 1, t('register.vorige'))}
        {pagina * per < totaal && step(pagina + 1, t('register.volgende'))}
      </Row>
    </Row>
  );
}

function Empty({ locaties }: { locaties: Register['locaties'] }) {
  const { t } = useTranslation('toezicht');
  return (
    <Details summary={`${t('register.legeLocaties')} (${locaties.length})`} open={locaties.length === 1}>
      <ul className="od-list">
        {locaties.map(({ locatie, naam, adres }) => (
          <li key={locatie}>
            <Link href={`/toezicht/locaties/${locatie}`}>{naam}</Link>, {adres}
          </li>
        ))}
      </ul>
    </Details>
  );
}
