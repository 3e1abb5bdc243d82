import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { Link, Paragraph, SelectField, Stack, TextField } from '../../ui/index.ts';
import { type Inzagelijst, LEZERS, listInzage } from '../list-inzage.ts';
import { useActie } from '../parts/actor.tsx';
import { useInzageColumns } from '../parts/inzage-columns.tsx';
import { LogPagina } from '../parts/log-pagina.tsx';
import type { Route } from './+types/inzage.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => ({
  ...(await listInzage(ctx, settingsOf(request))),
  keuzeLezers: LEZERS,
}));

export default function Inzage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  const { number } = useFormat();
  const { personen, aantalLezers, van, tot } = loaderData;
  return (
    <LogPagina
      title={t('inzage.title')}
      lead={t('inzage.lead')}
      lijst={loaderData}
      columns={useInzageColumns()}
      bestand="/beheer/inzage/bestand"
      filters={<Filters lijst={loaderData} keuzeLezers={loaderData.keuzeLezers} />}
      telling={
        <Stack gap="sm">
          <Paragraph>
            {t('inzage.telling', { personen: number(personen), lezers: number(aantalLezers) })}
          </Paragraph>
          <Paragraph muted>
            {t('inzage.logboekUitleg')}{' '}
            <Link href={`/beheer/inzage/bestand/otlp?${new URLSearchParams({ van, tot })}`} download>
              {t('inzage.logboek')}
            </Link>
          </Paragraph>
        </Stack>
      }
    />
  );
}

function Filters({ lijst, keuzeLezers }: { lijst: Inzagelijst; keuzeLezers: typeof LEZERS }) {
  const { t } = useTranslation('beheer');
  const actie = useActie();
  return (
    <>
      <SelectField
        name="lezers"
        label={t('inzage.lezers')}
        defaultValue={lijst.lezers}
        options={keuzeLezers.map((value) => ({ value, label: t(`inzage.lezersKeuze.${value}`) }))}
      />
      <SelectField
        name="verwerking"
        label={t('inzage.verwerking')}
        placeholder={t('log.alle')}
        options={lijst.verwerkingen.map((value) => ({ value, label: actie(value) }))}
      />
      <TextField name="doel" label={t('inzage.doel')} autoComplete="off" />
      <TextField name="persoon" label={t('inzage.persoonLabel')} autoComplete="off" />
    </>
  );
}
