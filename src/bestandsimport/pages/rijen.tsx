import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '../../platform/i18n/index.ts';
import { type Column, EmptyState, Pagination, Paragraph, Section, Table } from '../../ui/index.ts';
import { leesbareParams } from '../leesbare-params.ts';
import type { Foutbeeld, Rijbeeld } from '../read-rijen.ts';
import { OORDELEN, type Oordeel, RIJEN_PER_PAGINA } from '../rijoordeel.ts';
import type { Importbeeld } from '../show-import.ts';
import { OordeelTabs } from './oordeel-tabs.tsx';

/** The rows behind the numbers, one kind of verdict at a time. */
export function Rijen({ beeld: { oordeel, uitkomst, status } }: { beeld: Importbeeld }) {
  const { t } = useTranslation('bestandsimport');
  const columns = useColumns(oordeel?.toon ?? 'fout');
  if (oordeel === null || uitkomst === null) return null;
  const tonen = OORDELEN.filter((een) => !(status === 'verwerkt' && een === 'goed'));
  return (
    <Section title={t('oordeel.rijenTitel')}>
      <OordeelTabs gekozen={oordeel.toon} tonen={tonen} uitkomst={uitkomst} />
      <Paragraph>{t(`oordeel.uitleg.${oordeel.toon}`)}</Paragraph>
      <Table
        caption={t(`oordeel.${oordeel.toon}`)}
        hideCaption
        columns={columns}
        rows={oordeel.rijen}
        rowKey={({ nummer }) => String(nummer)}
        empty={<EmptyState>{t('oordeel.leeg')}</EmptyState>}
      />
      <Pagination page={oordeel.pagina} pageSize={RIJEN_PER_PAGINA} total={oordeel.totaal} />
    </Section>
  );
}

function useColumns(toon: Oordeel): Column<Rijbeeld>[] {
  const { t } = useTranslation('bestandsimport');
  const { date, number } = useFormat();
  const goed = toon === 'goed';
  const columns: (Column<Rijbeeld> | false)[] = [
    {
      key: 'naam',
      header: t('oordeel.naam'),
      rowHeader: true,
      cell: ({ naam }) => <span className="od-rijnaam">{naam || t('oordeel.naamloos')}</span>,
    },
    { key: 'rij', header: t('oordeel.rij'), numeric: true, cell: ({ nummer }) => number(nummer) },
    {
      key: 'aankomst',
      header: t('oordeel.aankomst'),
      cell: ({ aankomst, verblijf }) => (
        <span className="od-rijdag">{verblijf ? date(verblijf.aankomst) : aankomst}</span>
      ),
    },
    {
      key: 'vertrek',
      header: t('oordeel.vertrek'),
      cell: ({ vertrek, verblijf }) => {
        const dag = verblijf?.vertrek ? date(verblijf.vertrek) : t('oordeel.onbekend');
        return <span className="od-rijdag">{verblijf ? dag : vertrek}</span>;
      },
    },
    goed && { key: 'locatie', header: t('oordeel.locatie'), cell: ({ verblijf }) => verblijf?.locatie },
    goed && {
      key: 'personen',
      header: t('oordeel.personen'),
      numeric: true,
      cell: ({ verblijf }) => number(verblijf?.personen ?? 1),
    },
    {
      key: 'uitleg',
      header: t(goed ? 'oordeel.opmerking' : toon === 'fout' ? 'oordeel.watMis' : 'oordeel.waarom'),
      cell: (rij) => <Uitleg rij={rij} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

function Uitleg({ rij: { fouten, letop } }: { rij: Rijbeeld }) {
  const text = useText();
  return (
    <ul className="od-rijfouten">
      {fouten.map((fout) => (
        <li key={`${fout.veld} ${fout.code}`}>
          <Fout fout={fout} />
        </li>
      ))}
      {letop.map((code) => (
        <li key={code}>{text(`bestandsimport:letop.${code}`)}</li>
      ))}
    </ul>
  );
}

/** The field, the value as it stands in the file (a refused one is not there to be shown), why, and what to do. */
function Fout({ fout: { veld, kop, waarde, code, params, gastrij } }: { fout: Foutbeeld }) {
  const { t } = useTranslation('bestandsimport');
  const { date } = useFormat();
  const text = useText();
  const uitleg = text(`fouten:${code}`, leesbareParams(params ?? {}, date));
  if (veld === 'persoon') return uitleg;
  return (
    <>
      <strong>{kop || t(`veld.${veld}`)}</strong>
      {gastrij !== null && ` (${t('oordeel.gastrij', { rij: gastrij })})`}
      {waarde !== null && (
        <>
          {' '}
          <q>{waarde}</q>
        </>
      )}
      {': '}
      {uitleg}
    </>
  );
}
