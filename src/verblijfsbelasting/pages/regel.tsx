import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { rollenOf } from '../../platform/access/actor.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  type Column,
  DateField,
  Details,
  EmptyState,
  Form,
  Page,
  Paragraph,
  type RefusedForm,
  SelectField,
  Table,
  TextareaField,
} from '../../ui/index.ts';
import { Omvang } from '../parts/omvang.tsx';
import { Vrijstelling } from '../parts/vrijstelling.tsx';
import { useWoorden } from '../parts/woorden.ts';
import { listVrijstellingen } from '../read-vrijstellingen.ts';
import { listBelastingplichtigen, setBelastingplicht } from '../set-belastingplicht.ts';
import { listOmvang, setOmvang } from '../set-omvang.ts';
import { setVrijstelling } from '../set-vrijstelling.ts';
import { showRegel } from '../show-aangifte.ts';
import type { Route } from './+types/regel.ts';

export const loader = pageLoader(async ({ params }: Route.LoaderArgs, { ctx }) => {
  const shown = await showRegel(ctx, { id: params.id, regel: params.regel });
  const heft = rollenOf(ctx.actor).includes('belastingen');
  const { gemeente } = shown.aangifte;
  const place = { locatie: shown.regel.locatie, nacht: shown.regel.van };
  return {
    ...shown,
    organisaties: heft ? await listBelastingplichtigen(ctx, { gemeente }) : null,
    vrijstellingen: heft ? await listVrijstellingen(ctx, place) : null,
    omvang: heft ? await listOmvang(ctx, place) : null,
  };
});

/** Says who else is liable for the nights of this location, that they are exempt, or how large it was. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { id, regel } = args.params;
  const done = await tryForm(form, async () => {
    const { regel: about } = await showRegel(page.ctx, { id, regel });
    const { organisatie = '', vanaf = '', reden = '' } = form.values;
    if (form.values.actie === 'vrijstelling') {
      const { soort } = form.values;
      await setVrijstelling(page.ctx, { locatie: about.locatie, soort: soort as never, vanaf, reden });
      return;
    }
    if (form.values.actie === 'omvang') {
      const { slaapplaatsen = '', kamers = '', tot = '' } = form.values;
      await setOmvang(page.ctx, { locatie: about.locatie, slaapplaatsen, kamers, vanaf, tot, reden });
      return;
    }
    await setBelastingplicht(page.ctx, { locatie: about.locatie, organisatie, vanaf, reden });
  });
  if (!done.ok) return data(done.errors, { status: 400 });
  flash(page, { kind: 'success', key: 'verblijfsbelasting:flash.plicht' });
  return redirect(`/verblijfsbelasting/aangiften/${id}/regels/${regel}`);
});

export default function Regel({ loaderData, actionData }: Route.ComponentProps) {
  const { aangifte, regel, nachten, organisaties, vrijstellingen, omvang } = loaderData;
  const about = actionData?.values.actie;
  const { t } = useTranslation('verblijfsbelasting');
  const { date, number } = useFormat();
  const { tijdvak, periode, geld } = useWoorden();
  type Nacht = (typeof nachten)[number];
  const count = (key: 'aantal' | 'belast' | 'ingeschreven' | 'onbekend' | 'vrijgesteld'): Column<Nacht> => ({
    key,
    header: t(key === 'aantal' ? 'veld.overnachtingen' : `veld.${key}`),
    numeric: true,
    cell: (row) => number(row[key]),
  });
  return (
    <Page
      title={t('regel.titel', { locatie: regel.locatieNaam, periode: periode(regel) })}
      lead={`${number(regel.belast)} × ${geld(regel.tarief)} = ${geld(regel.bedrag)}`}
      breadcrumb={[
        { href: `/verblijfsbelasting?tijdvak=${aangifte.tijdvak}`, label: t('title') },
        {
          href: `/verblijfsbelasting/aangiften/${aangifte.id}`,
          label: t('aangifte.titel', { tijdvak: tijdvak(aangifte.tijdvak) }),
        },
      ]}
      failed={actionData !== undefined}
    >
      {regel.onderbouwing !== null && (
        <Alert kind="warning" title={t('regel.schatting')}>
          {t(`regel.onderbouwing.${regel.onderbouwing.bron}`, {
            maximum: number(regel.onderbouwing.maximum),
            belast: number(regel.onderbouwing.belast),
            plaatsen: number(regel.onderbouwing.plaatsen),
          })}
        </Alert>
      )}
      {regel.forfait !== null && (
        <Alert
          kind="info"
          title={t('regel.forfait', { count: regel.forfait.nachten, nachten: number(regel.forfait.nachten) })}
        >
          {t('regel.forfaitUitleg', {
            aantal: number(regel.forfait.aantal),
            per: t(`forfaitPer.${regel.forfait.per}`),
            perJaar: number(regel.forfait.perJaar),
          })}
        </Alert>
      )}
      {regel.vrijstelling !== null && (
        <Paragraph>
          {t('regel.vrijgesteld', {
            aantal: number(regel.vrijgesteld),
            reden: t(`vrijstelling.${regel.vrijstelling}`),
          })}
        </Paragraph>
      )}
      <Table
        caption={t('regel.nachten')}
        rows={nachten}
        rowKey={({ nacht }) => nacht}
        empty={<EmptyState>{t('regel.leeg')}</EmptyState>}
        columns={[
          { key: 'nacht', header: t('veld.nacht'), rowHeader: true, cell: ({ nacht }) => date(nacht) },
          count('aantal'),
          count('belast'),
          count('ingeschreven'),
          count('onbekend'),
          count('vrijgesteld'),
        ]}
      />
      {organisaties !== null && (
        <Plicht
          organisaties={organisaties}
          vanaf={regel.van}
          errors={about === 'plicht' ? actionData : undefined}
        />
      )}
      {vrijstellingen !== null && (
        <Vrijstelling
          {...vrijstellingen}
          vanaf={regel.van}
          errors={about === 'vrijstelling' ? actionData : undefined}
        />
      )}
      {omvang !== null && (
        <Omvang {...omvang} vanaf={regel.van} errors={about === 'omvang' ? actionData : undefined} />
      )}
    </Page>
  );
}

interface PlichtProps {
  organisaties: readonly { id: string; naam: string }[];
  vanaf: string;
  errors?: RefusedForm | undefined;
}

function Plicht({ organisaties, vanaf, errors }: PlichtProps) {
  const { t } = useTranslation('verblijfsbelasting');
  return (
    <Details summary={t('plicht.titel')} open={errors !== undefined}>
      <Form values={{ vanaf }} errors={errors} prefix="plicht-">
        <Paragraph>{t('plicht.uitleg')}</Paragraph>
        <SelectField
          name="organisatie"
          label={t('plicht.wie')}
          placeholder={t('plicht.kies')}
          options={organisaties.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <DateField name="vanaf" label={t('plicht.vanaf')} />
        <TextareaField name="reden" label={t('veld.reden')} rows={2} maxLength={500} />
        <div>
          <Button purpose="primary" name="actie" value="plicht">
            {t('plicht.knop')}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
