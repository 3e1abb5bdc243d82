import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { BESLUITEN } from '../../beleid/verblijfsbelasting/bezwaar.ts';
import { flash, pageAction, pageLoader, readForm, tryForm } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  CheckboxField,
  DataList,
  Fieldset,
  Form,
  Link,
  NumberField,
  Page,
  Paragraph,
  RadioGroup,
  TextareaField,
} from '../../ui/index.ts';
import { decideBezwaar } from '../decide-bezwaar.ts';
import { showBezwaar } from '../list-bezwaren.ts';
import { useWoorden } from '../parts/woorden.ts';
import type { Route } from './+types/bezwaar.ts';

export const loader = pageLoader(({ params }: Route.LoaderArgs, { ctx }) =>
  showBezwaar(ctx, { id: params.id }),
);

/** Nights that come off stand in fields named after their line. */
const MINDER = 'minder-';
/** Of a provisional assessment: fields named after their tariff. */
const TARIEF = 'tarief-';

export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const form = await readForm(args);
  const { besluit, reden = '', werkelijk } = form.values;
  const filled = (prefix: string) =>
    Object.entries(form.values).flatMap(([name, value]) =>
      name.startsWith(prefix) && value.trim() !== ''
        ? [{ of: name.slice(prefix.length), nachten: Number(value) }]
        : [],
    );
  const minderingen = filled(MINDER).map(({ of, nachten }) => ({ regel: of, nachten }));
  const grondslag = filled(TARIEF).map(({ of, nachten }) => ({ tarief: Number(of), nachten }));
  const done = await tryForm(form, () =>
    decideBezwaar(page.ctx, {
      ...{ id: args.params.id, besluit: besluit as never, reden, minderingen, grondslag },
      werkelijk: werkelijk === 'on',
    }),
  );
  // Pressed twice, or decided by a colleague meanwhile: what was decided is shown.
  if (!done.ok && done.errors.issues.some(({ code }) => code === 'bezwaar_besloten'))
    return redirect(`/verblijfsbelasting/bezwaren/${args.params.id}`);
  if (!done.ok) {
    const issues = done.errors.issues.map((issue) => {
      const [, list, at] = /^(minderingen|grondslag)\.(\d+)/.exec(issue.path) ?? [];
      if (list === undefined) return issue;
      const path =
        list === 'minderingen'
          ? `${MINDER}${minderingen[Number(at)]?.regel}`
          : `${TARIEF}${grondslag[Number(at)]?.tarief}`;
      return { path, code: 'geen_heel_getal' };
    });
    return data({ ...done.errors, issues }, { status: 400 });
  }
  flash(page, { kind: 'success', key: 'verblijfsbelasting:flash.besluit' });
  return redirect(`/verblijfsbelasting/bezwaren/${args.params.id}`);
});

export default function Bezwaar({
  loaderData: { bezwaar, regels, grondslag },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date, number } = useFormat();
  const { periode, geld } = useWoorden();
  const verrekend = bezwaar.aangifte === null && grondslag.length === 0;
  const voorlopig = verrekend ? 'bezwaar.verrekend' : 'bezwaar.minderVoorlopig';
  const uitleg = bezwaar.aangifte === null ? voorlopig : 'bezwaar.minderUitleg';
  const minderBij = (regel: (typeof regels)[number]) => {
    const of = { locatie: regel.locatieNaam, periode: periode(regel), belast: number(regel.belast) };
    return bezwaar.berekening === 'forfait' && regel.forfait !== null
      ? t('bezwaar.minderBijForfait', { ...of, forfait: number(regel.forfait.nachten) })
      : t('bezwaar.minderBij', of);
  };
  return (
    <Page
      title={t('bezwaar.titel', { nummer: bezwaar.nummer })}
      lead={bezwaar.organisatieNaam}
      breadcrumb={[
        { href: '/verblijfsbelasting', label: t('title') },
        { href: '/verblijfsbelasting/bezwaren', label: t('bezwaren.titel') },
      ]}
      actions={
        bezwaar.besluit !== null && (
          <Link
            href={`/verblijfsbelasting/bezwaren/${bezwaar.id}/uitspraak`}
            icon="download"
            download
            standalone
          >
            {t('uitspraak.brief')}
          </Link>
        )
      }
      failed={actionData !== undefined}
    >
      <DataList
        items={[
          {
            label: t('veld.nummer'),
            value: <Link href={`/verblijfsbelasting/aanslagen/${bezwaar.aanslag}`}>{bezwaar.nummer}</Link>,
          },
          { label: t('veld.ontvangenOp'), value: date(bezwaar.ontvangenOp) },
          { label: t('veld.tijdig'), value: t(bezwaar.tijdig ? 'ja' : 'nee') },
          { label: t('veld.beslisUiterlijk'), value: date(bezwaar.beslisUiterlijk) },
          { label: t('veld.motivering'), value: bezwaar.motivering },
          { label: t('veld.besluit'), value: bezwaar.besluit && t(`besluit.${bezwaar.besluit}`) },
          { label: t('bezwaar.reden'), value: bezwaar.besluitReden },
        ]}
      />
      {bezwaar.vermindering !== null && (
        <Link href={`/verblijfsbelasting/aanslagen/${bezwaar.vermindering}`} standalone icon="right">
          {t('bezwaar.vermindering')}
        </Link>
      )}
      {bezwaar.zonderGevolg && <Paragraph>{t('bezwaar.zonderGevolg')}</Paragraph>}
      {bezwaar.besluit === null && (
        <Form errors={actionData}>
          <RadioGroup
            name="besluit"
            label={t('bezwaar.besluiten')}
            options={BESLUITEN.map((value) => ({ value, label: t(`besluit.${value}`) }))}
          />
          <TextareaField name="reden" label={t('bezwaar.reden')} maxLength={2000} />
          <Fieldset legend={t('bezwaar.minder')}>
            {bezwaar.berekening === 'forfait' && (
              <CheckboxField
                name="werkelijk"
                label={t('bezwaar.werkelijk')}
                hint={t('bezwaar.werkelijkHint')}
              />
            )}
            <Paragraph>{t(uitleg)}</Paragraph>
            {regels.map((regel) => (
              <NumberField key={regel.id} name={`${MINDER}${regel.id}`} label={minderBij(regel)} optional />
            ))}
            {grondslag.map(({ nachten, tarief }) => (
              <NumberField
                key={tarief}
                name={`${TARIEF}${tarief}`}
                label={t('bezwaar.minderTarief', { nachten: number(nachten), tarief: geld(tarief) })}
                optional
              />
            ))}
          </Fieldset>
          <div>
            <Button purpose="primary">{t('bezwaar.knop')}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
