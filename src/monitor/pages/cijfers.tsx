import { useTranslation } from 'react-i18next';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import {
  Alert,
  ButtonLink,
  Columns,
  ExportLinks,
  Figure,
  FilterBar,
  Page,
  Paragraph,
  Row,
  Section,
  SelectField,
} from '../../ui/index.ts';
import { Bewoners } from '../parts/bewoners.tsx';
import { Maanden } from '../parts/maanden.tsx';
import { Plaatsen } from '../parts/plaatsen.tsx';
import { Uitleg } from '../parts/uitleg.tsx';
import { type Cijfers, showCijfers } from '../show-cijfers.ts';
import type { Route } from './+types/cijfers.ts';

export const loader = pageLoader(({ request }: Route.LoaderArgs, page) =>
  showCijfers(page.ctx, settingsOf(request)),
);

export default function CijfersPage({ loaderData: figures }: Route.ComponentProps) {
  const { t } = useTranslation('monitor');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Choice figures={figures} />
      <InShort figures={figures} />
      <Alert kind="info">{t('hiddenWhy')}</Alert>
      <Maanden figures={figures} />
      <Plaatsen figures={figures} />
      <Bewoners figures={figures} />
      <Section title={t('inschrijving.titel')}>
        <Paragraph>{t('inschrijving.lead')}</Paragraph>
        <Row>
          <ButtonLink href={`/cijfers/inschrijving?gemeente=${figures.gemeente.code}`}>
            {t('inschrijving.open')}
          </ButtonLink>
        </Row>
      </Section>
      <Uitleg />
      <Row>
        <ExportLinks path="/cijfers/bestand" />
      </Row>
    </Page>
  );
}

function Choice({ figures: { gemeente, gemeenten, maand, keuze } }: { figures: Cijfers }) {
  const { t } = useTranslation('monitor');
  const { month } = useFormat();
  return (
    <FilterBar label={t('filter.label')}>
      {gemeenten.length > 1 && (
        <SelectField
          name="gemeente"
          label={t('filter.gemeente')}
          defaultValue={gemeente.code}
          options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
        />
      )}
      <SelectField
        name="maand"
        label={t('filter.maand')}
        defaultValue={maand}
        options={keuze.map((value) => ({ value, label: month(value) }))}
      />
    </FilterBar>
  );
}

function InShort({ figures: { gemeente, maand, maanden, totaal, peilnacht } }: { figures: Cijfers }) {
  const { t } = useTranslation('monitor');
  const { month, number, date } = useFormat();
  const now = maanden.find((row) => row.maand === maand);
  const value = (figure: number | null | undefined) => (figure == null ? t('hidden') : number(figure));
  const source = (about: string) => ({ href: `#uitleg-${about}`, label: t('now.source') });
  const share = totaal.aanwezig === null || totaal.maximum === 0 ? null : totaal.aanwezig / totaal.maximum;
  const name = month(maand);
  return (
    <Section title={`${gemeente.naam}: ${t('now.title', { maand: name })}`}>
      <Columns>
        <Figure value={value(now?.personen)} label={t('now.personen')} source={source('personen')} />
        <Figure value={value(now?.nachten)} label={t('now.nachten')} source={source('nachten')} />
        <Figure
          value={value(totaal.aanwezig)}
          label={t('now.aanwezig', { datum: date(peilnacht) })}
          source={source('aanwezig')}
        />
        <Figure
          value={share === null ? number(totaal.maximum) : `${number(Math.round(share * 100))}%`}
          label={
            share === null
              ? t('now.bezettingVerborgen')
              : t('now.bezetting', { maximum: number(totaal.maximum) })
          }
          source={source('plaatsen')}
        />
      </Columns>
    </Section>
  );
}
