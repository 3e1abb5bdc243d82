import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import { SelectField, TextField } from '../../ui/index.ts';
import { type Auditlijst, listAuditlog, RESULTATEN } from '../list-auditlog.ts';
import { useActie } from '../parts/actor.tsx';
import { useAuditColumns } from '../parts/audit-columns.tsx';
import { LogPagina } from '../parts/log-pagina.tsx';
import type { Route } from './+types/auditlog.ts';

export const loader = pageLoader(async ({ request }: Route.LoaderArgs, { ctx }) => ({
  ...(await listAuditlog(ctx, settingsOf(request))),
  resultaten: RESULTATEN,
}));

export default function Auditlog({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('beheer');
  return (
    <LogPagina
      title={t('auditlog.title')}
      lead={t('auditlog.lead')}
      lijst={loaderData}
      columns={useAuditColumns()}
      bestand="/beheer/auditlog/bestand"
      filters={<Filters acties={loaderData.acties} resultaten={loaderData.resultaten} />}
    />
  );
}

function Filters({ acties, resultaten }: Pick<Auditlijst, 'acties'> & { resultaten: typeof RESULTATEN }) {
  const { t } = useTranslation('beheer');
  const actie = useActie();
  return (
    <>
      <SelectField
        name="actie"
        label={t('log.actie')}
        placeholder={t('log.alle')}
        options={acties.map((value) => ({ value, label: actie(value) }))}
      />
      <SelectField
        name="resultaat"
        label={t('log.resultaat')}
        placeholder={t('log.alle')}
        options={resultaten.map((value) => ({ value, label: t(`resultaat.${value}`) }))}
      />
      <TextField name="object" label={t('log.object')} autoComplete="off" />
    </>
  );
}
