import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { landnaam } from '../../beleid/landen.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  Columns,
  DataList,
  EmptyState,
  Form,
  Link,
  Page,
  Paragraph,
  Row,
  Section,
  Stack,
} from '../../ui/index.ts';
import { decideZelfde, type Kandidaat, listZelfde } from '../zelfde-personen.ts';
import type { Route } from './+types/zelfde-personen.ts';

export const loader = pageLoader(async (_args: Route.LoaderArgs, page) => {
  const { voorstellen, totaal } = await listZelfde(page.ctx, {});
  const shown = ({ land, ...one }: Kandidaat) => ({ ...one, land: landnaam(land, page.language) ?? land });
  return {
    totaal,
    voorstellen: voorstellen.map(({ een, ander, ...rest }) => ({
      ...rest,
      een: shown(een),
      ander: shown(ander),
    })),
  };
});

/** Says whether two are one. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { actie, een = '', ander = '', een_verblijf, ander_verblijf } = form.values;
  const oordeel = actie === 'zelfde' ? 'zelfde' : 'verschillend';
  const done = await tryForm(form, () =>
    decideZelfde(page.ctx, { een, ander, oordeel, een_verblijf, ander_verblijf }),
  );
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: `inschrijving:flash.${oordeel}` });
  return redirect('/inschrijven/zelfde-personen');
});

export default function ZelfdePersonen({ loaderData: { voorstellen, totaal } }: Route.ComponentProps) {
  const { t } = useTranslation('inschrijving');
  const { number } = useFormat();
  return (
    <Page
      title={t('zelfde.titel')}
      lead={t('zelfde.lead')}
      breadcrumb={[{ href: '/inschrijven', label: t('titel') }]}
    >
      {voorstellen.length === 0 && <EmptyState>{t('zelfde.leeg')}</EmptyState>}
      {totaal > voorstellen.length && (
        <Paragraph>
          {t('zelfde.meer', { totaal: number(totaal), aantal: number(voorstellen.length) })}
        </Paragraph>
      )}
      {voorstellen.length > 0 && <Paragraph muted>{t('zelfde.gevolg')}</Paragraph>}
      {voorstellen.map(({ een, ander, gelijk, tegelijk, geteld }) => (
        <Section key={een.verblijf + ander.verblijf} title={een.naam}>
          <Columns>
            <Kant kandidaat={een} />
            <Kant kandidaat={ander} />
          </Columns>
          <Paragraph>{`${t('zelfde.gelijk')}: ${gelijk.map((veld) => t(`zelfde.veld.${veld}`)).join(', ')}.`}</Paragraph>
          {geteld && <Paragraph>{t('zelfde.geteld')}</Paragraph>}
          {tegelijk && <Alert kind="warning">{t('zelfde.tegelijk')}</Alert>}
          <Form
            inline
            stay
            hidden={{
              ...{ een: een.persoon, ander: ander.persoon },
              ...{ een_verblijf: een.verblijf, ander_verblijf: ander.verblijf },
            }}
          >
            <Row>
              <Button name="actie" value="zelfde" describedObject={een.naam}>
                {t('zelfde.ja')}
              </Button>
              <Button name="actie" value="verschillend" describedObject={een.naam}>
                {t('zelfde.nee')}
              </Button>
            </Row>
          </Form>
        </Section>
      ))}
      {voorstellen.length > 0 && <Paragraph muted>{t('lijst.gelogd')}</Paragraph>}
    </Page>
  );
}

/** One of the two, with what tells them apart or not. */
function Kant({ kandidaat }: { kandidaat: Kandidaat }) {
  const { t } = useTranslation('inschrijving');
  const { date } = useFormat();
  const { persoon, naam, locatieNaam, organisatieNaam, woonplaats, land, aankomst, vertrek, geboortedatum } =
    kandidaat;
  return (
    <Stack gap="sm">
      <Link href={`/inschrijven/personen/${persoon}`} standalone>
        {naam}
      </Link>
      <DataList
        items={[
          {
            label: t('veld.locatie'),
            value: t('zelfde.bij', { locatie: locatieNaam, organisatie: organisatieNaam }),
          },
          {
            label: t('veld.periode'),
            value: t('zelfde.periode', {
              van: date(aankomst),
              tot: vertrek === null ? t('zelfde.nu') : date(vertrek),
            }),
          },
          { label: t('veld.woonplaats'), value: `${woonplaats}, ${land}` },
          { label: t('veld.geboortedatum'), value: geboortedatum && date(geboortedatum) },
        ]}
      />
    </Stack>
  );
}
