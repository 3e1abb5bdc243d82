import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { DataList, Link, Row, Section, Stack, Table } from '../../ui/index.ts';
import type { Maandversie } from '../maand.ts';
import type { MaandGetoond } from '../show-maand.ts';

/** Every version that was delivered, newest first, with its files; and what the newest changed. */
export function Versies({ getoond, personen }: { getoond: MaandGetoond; personen: boolean }) {
  const { t } = useTranslation('maandlevering');
  return (
    <Section title={t('maand.versies')}>
      <Stack gap="lg">
        {getoond.versies.map((versie) => (
          <Versie key={versie.id} getoond={getoond} versie={versie} personen={personen} />
        ))}
        {getoond.verschillen.length > 0 && <Verschillen getoond={getoond} />}
      </Stack>
    </Section>
  );
}

interface VersieProps {
  getoond: MaandGetoond;
  versie: Maandversie;
  personen: boolean;
}

function Versie({ getoond: { complex, maand }, versie, personen }: VersieProps) {
  const { t } = useTranslation('maandlevering');
  const { moment, number } = useFormat();
  const base = `/maandleveringen/${complex.locatie}/${maand}`;
  const search = `?versie=${versie.versie}`;
  const file = (path: string, label: string) => (
    <Link href={`${base}/${path}${search}`} icon="download" download standalone>
      {label}
    </Link>
  );
  return (
    <Stack gap="md">
      <DataList
        items={[
          { label: t('veld.versie'), value: number(versie.versie) },
          { label: t('veld.geleverd'), value: moment(versie.geleverdOp) },
          {
            label: t('veld.wijze'),
            value:
              versie.door === null
                ? t(`wijze.${versie.wijze}`)
                : t('maand.door', { wijze: t(`wijze.${versie.wijze}`), door: versie.door }),
          },
          { label: t('veld.reden'), value: versie.reden },
          {
            label: t('veld.ontbreekt'),
            value: t('lijst.van', { aantal: number(versie.ontbreekt), totaal: number(versie.gevraagd) }),
          },
          { label: t('veld.overnachtingen'), value: number(versie.overnachtingen) },
          { label: 'SHA-256', value: <code className="od-code">{versie.hash}</code> },
        ]}
      />
      <Row>
        {file('bewijs', t('bestand.pdf', { versie: versie.versie }))}
        {file('bestand/csv', t('bestand.csv', { versie: versie.versie }))}
        {file('bestand/xlsx', t('bestand.xlsx', { versie: versie.versie }))}
        {personen && file('bewoners/csv', t('bestand.namenCsv', { versie: versie.versie }))}
        {personen && file('bewoners/xlsx', t('bestand.namenXlsx', { versie: versie.versie }))}
      </Row>
    </Stack>
  );
}

function Verschillen({ getoond: { verschillen } }: { getoond: MaandGetoond }) {
  const { t } = useTranslation('maandlevering');
  const { date, number } = useFormat();
  const said = (night: MaandGetoond['nachten'][number] | null) =>
    night === null || night.aantal === null
      ? t('toestand.ontbreekt')
      : `${number(night.aantal)} (${t(`toestand.${night.toestand}`)})`;
  return (
    <Table
      caption={t('maand.verschil')}
      rows={verschillen}
      rowKey={({ nacht }) => nacht}
      columns={[
        { key: 'nacht', header: t('veld.nacht'), rowHeader: true, cell: ({ nacht }) => date(nacht) },
        { key: 'voor', header: t('maand.voor'), cell: ({ voor }) => said(voor) },
        { key: 'na', header: t('maand.na'), cell: ({ na }) => said(na) },
      ]}
    />
  );
}
