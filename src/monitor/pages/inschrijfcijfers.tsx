import { useTranslation } from 'react-i18next';
import { bepalingen } from '../../beleid/bepalingen.ts';
import { BRPSTANDEN } from '../../beleid/inschrijving/perioden.ts';
import { ROUTES } from '../../beleid/inschrijving/route.ts';
import { WERKLIJSTEN } from '../../beleid/inschrijving/werklijst.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { settingsOf } from '../../platform/lists/index.ts';
import {
  Alert,
  Citation,
  Columns,
  ExportLinks,
  Figure,
  FilterBar,
  Heading,
  Page,
  Paragraph,
  Row,
  Section,
  SelectField,
  Stack,
} from '../../ui/index.ts';
import { InschrijvingPerKern, InschrijvingPerLocatie } from '../parts/inschrijving-tabellen.tsx';
import { type Inschrijvingencijfers, showInschrijfcijfers } from '../show-inschrijfcijfers.ts';
import type { Route } from './+types/inschrijfcijfers.ts';

export const loader = pageLoader(({ request }: Route.LoaderArgs, page) =>
  showInschrijfcijfers(page.ctx, settingsOf(request)),
);

const DELEN = ['brp', 'route', 'lijst'] as const;

export default function Inschrijfcijfers({ loaderData: figures }: Route.ComponentProps) {
  const { t } = useTranslation('monitor');
  const language = useLanguage();
  const { gemeente, gemeenten } = figures;
  return (
    <Page
      title={t('inschrijving.titel')}
      lead={t('inschrijving.lead')}
      breadcrumb={[{ href: `/cijfers?gemeente=${gemeente.code}`, label: t('title') }]}
    >
      {gemeenten.length > 1 && (
        <FilterBar label={t('filter.label')}>
          <SelectField
            name="gemeente"
            label={t('filter.gemeente')}
            defaultValue={gemeente.code}
            options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
        </FilterBar>
      )}
      <Stand figures={figures} />
      <Alert kind="info">{t('inschrijving.klein')}</Alert>
      <InschrijvingPerKern figures={figures} />
      <InschrijvingPerLocatie figures={figures} />
      <Section title={t('explain.title')}>
        {DELEN.map((deel) => (
          <div key={deel} id={`uitleg-${deel}`}>
            <Paragraph>{t(`inschrijving.uitleg.${deel}`)}</Paragraph>
          </div>
        ))}
        <Row>
          {(['§3.1.1', '§8.1'] as const).map((paragraph) => (
            <Citation key={paragraph} paragraph={paragraph}>
              {bepalingen[paragraph].samenvatting[language]}
            </Citation>
          ))}
        </Row>
      </Section>
      <Row>
        <ExportLinks path="/cijfers/inschrijving/bestand" />
      </Row>
    </Page>
  );
}

/** The figures of the gemeente; who may open the worklist goes on to who is counted. */
function Stand({ figures: { gemeente, op, totaal, werklijst } }: { figures: Inschrijvingencijfers }) {
  const { t } = useTranslation('monitor');
  const { number, date } = useFormat();
  const shown = (value: number | null) => (value === null ? t('hidden') : number(value));
  const source = (deel: (typeof DELEN)[number]) => ({ href: `#uitleg-${deel}`, label: t('now.source') });
  return (
    <Section title={t('inschrijving.stand', { gemeente: gemeente.naam, datum: date(op) })}>
      <Stack gap="sm">
        <Heading level={3}>{t('inschrijving.lijst.titel')}</Heading>
        <Columns>
          {WERKLIJSTEN.map((key) => (
            <Figure
              key={key}
              value={shown(totaal.lijst[key])}
              label={t(`inschrijving.lijst.${key}`)}
              source={
                werklijst && totaal.lijst[key] !== 0
                  ? {
                      href: `/inschrijven?toon=${key}&gemeente=${gemeente.code}`,
                      label: t('inschrijving.lijst.bekijk'),
                    }
                  : source('lijst')
              }
            />
          ))}
        </Columns>
      </Stack>
      <Stack gap="sm">
        <Heading level={3}>{t('inschrijving.brp.titel')}</Heading>
        <Columns>
          <Figure
            value={shown(totaal.nachtregister)}
            label={t('inschrijving.brp.nachtregister')}
            source={source('brp')}
          />
          {BRPSTANDEN.map((key) => (
            <Figure
              key={key}
              value={shown(totaal.brp[key])}
              label={t(`inschrijving.brp.${key}`)}
              source={source('brp')}
            />
          ))}
        </Columns>
      </Stack>
      <Stack gap="sm">
        <Heading level={3}>{t('inschrijving.route.titel')}</Heading>
        <Columns>
          {ROUTES.map((key) => (
            <Figure
              key={key}
              value={shown(totaal.route[key])}
              label={t(`inschrijving.route.${key}`)}
              source={source('route')}
            />
          ))}
        </Columns>
      </Stack>
    </Section>
  );
}
