import { useTranslation } from 'react-i18next';
import { GASTTALEN } from '../../informatie/index.ts';
import { qrImage } from '../../platform/files/index.ts';
import { pageAction, pageLoader, readForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Form,
  Page,
  Paragraph,
  PrintButton,
  SelectField,
} from '../../ui/index.ts';
import { adresVan } from '../code-blad.ts';
import { isEigentaal } from '../is-eigentaal.ts';
import { makeBewonerscode, showBewonerscode } from '../make-bewonerscode.ts';
import { CodeBlad } from '../parts/code-blad.tsx';
import { eigenteksten } from '../teksten.ts';
import type { Route } from './+types/bewonerscode.ts';

export const loader = pageLoader(({ params }: Route.LoaderArgs, page) =>
  showBewonerscode(page.ctx, { verblijf: params.id }),
);

/** Answers the code itself, without an address to come back to: it is shown once. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const made = await makeBewonerscode(page.ctx, { verblijf: args.params.id });
  const taal = isEigentaal(form.values.taal) ? form.values.taal : made.taal;
  const adres = adresVan(page.ctx.publicUrl, taal);
  return { code: made.code, taal, adres, qr: qrImage(adres), teksten: eigenteksten[taal] };
});

/** Makes somebody's code, and shows it on the sheet to hand over. */
export default function Bewonerscode({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eigenPagina');
  const { verblijf, naam, taal, sinds } = loaderData;
  return (
    <Page
      title={t('code.titel')}
      lead={t('code.lead', { naam })}
      breadcrumb={[{ href: `/verblijven/${verblijf}`, label: naam }]}
    >
      {actionData ? (
        <Gemaakt verblijf={verblijf} naam={naam} gemaakt={actionData} />
      ) : (
        <Maken taal={taal} naam={naam} sinds={sinds} />
      )}
    </Page>
  );
}

function Maken({ naam, taal, sinds }: Pick<Route.ComponentProps['loaderData'], 'naam' | 'taal' | 'sinds'>) {
  const { t } = useTranslation('eigenPagina');
  const { moment } = useFormat();
  return (
    <>
      {sinds === null ? (
        <Paragraph>{t('code.geen', { naam })}</Paragraph>
      ) : (
        <Alert kind="warning">
          {t('code.sinds', { moment: moment(sinds) })} {t('code.vervangt')}
        </Alert>
      )}
      <Form values={{ taal }}>
        <SelectField
          name="taal"
          label={t('code.taal')}
          options={GASTTALEN.map((one) => ({ value: one.code, label: one.naam }))}
        />
        <div>
          <Button purpose="primary">{t(sinds === null ? 'code.maak' : 'code.maakNieuw')}</Button>
        </div>
      </Form>
    </>
  );
}

type Gemaakt = NonNullable<Route.ComponentProps['actionData']>;

function Gemaakt({ verblijf, naam, gemaakt }: { verblijf: string; naam: string; gemaakt: Gemaakt }) {
  const { t } = useTranslation('eigenPagina');
  const { code, taal } = gemaakt;
  return (
    <>
      <div className="od-no-print">
        <Alert kind="warning" title={t('code.eenmaal')}>
          {t('code.eenmaalUitleg')}
        </Alert>
      </div>
      <CodeBlad naam={naam} {...gemaakt} />
      <div className="od-no-print">
        <ActionGroup>
          <PrintButton instructions={t('code.afdrukken')}>{t('code.print')}</PrintButton>
          <Form action={`/verblijven/${verblijf}/code/blad`} hidden={{ code, taal }} document inline>
            <Button>{t('code.pdf')}</Button>
          </Form>
          <ButtonLink href={`/verblijven/${verblijf}`}>{t('code.terug', { naam })}</ButtonLink>
        </ActionGroup>
      </div>
    </>
  );
}
