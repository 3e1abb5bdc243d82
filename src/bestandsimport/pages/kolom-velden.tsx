import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import { Details, Paragraph, SelectField } from '../../ui/index.ts';
import { BETEKENISSEN, GASTGEGEVENS, isBetekenis } from '../betekenis.ts';
import type { Kolombeeld, Lijstbeeld } from '../read-kolommen.ts';
import type { Lijst } from '../rijoordeel.ts';
import type { Kolomtoewijzing } from '../toewijzing.ts';

const NAAMDELEN = ['naam', 'voornaam', 'tussenvoegsel', 'achternaam'] as const;

/** What a column is called: its header, else its place. */
export function useKolomnaam() {
  const { t } = useTranslation('bestandsimport');
  return (kop: string, index: number) => kop || t('kolommen.naamloos', { nummer: index + 1 });
}

interface KolomVeldenProps {
  lijst: Lijst;
  beeld: Lijstbeeld;
  /** What the columns mean to begin with. */
  toewijzing: Kolomtoewijzing;
}

/** Every column that was kept: its header and some values, and what it means. */
export function KolomVelden({ lijst, beeld: { kolommen }, toewijzing }: KolomVeldenProps) {
  const { t } = useTranslation('bestandsimport');
  const naamVan = useKolomnaam();
  const keuze = lijst === 'gasten' ? [...NAAMDELEN, ...GASTGEGEVENS] : BETEKENISSEN;
  const options = keuze.map((value) => ({ value, label: t(`veld.${value}`) }));
  return (
    <div className="od-kolommen">
      {kolommen.map((kolom, index) => {
        if (!kolom.bewaard) return null;
        const name = `${lijst}.${index}`;
        const voorbeeld = kolom.voorbeelden.join(' · ') || t('kolommen.geenVoorbeeld');
        const over = (toewijzing[index]?.betekenis ?? null) === null && isBetekenis(kolom.duiding);
        const veld = isBetekenis(kolom.duiding) ? t(`veld.${kolom.duiding}`) : '';
        return (
          <Fragment key={name}>
            <SelectField
              name={name}
              label={naamVan(kolom.kop, index)}
              hint={over ? `${voorbeeld} – ${t('kolommen.lijktOp', { veld })}` : voorbeeld}
              placeholder={t('kolommen.nietGebruiken')}
              options={options}
            />
            {kolom.gelezen && <Volgorde name={name} kolom={kolom} naam={naamVan(kolom.kop, index)} />}
          </Fragment>
        );
      })}
    </div>
  );
}

/** Dates in figures can be meant in two ways; what begins with the year can't. */
function Volgorde({ name, kolom, naam }: { name: string; kolom: Kolombeeld; naam: string }) {
  const { t } = useTranslation('bestandsimport');
  const { date } = useFormat();
  const { gelezen, onzeker } = kolom;
  if (gelezen === null || gelezen.waarde.startsWith(gelezen.datum)) return null;
  const uitleg = t('kolommen.volgordeGelezen', { waarde: gelezen.waarde, datum: date(gelezen.datum) });
  return (
    <SelectField
      name={`${name}.volgorde`}
      label={t('kolommen.volgorde', { kolom: naam })}
      hint={onzeker ? `${uitleg} ${t('kolommen.volgordeOnzeker')}` : uitleg}
      options={(['dmy', 'mdy', 'iso'] as const).map((value) => ({ value, label: t(`kolommen.${value}`) }))}
    />
  );
}

/** Columns the register has no use for. */
export function NietGelezen({ kolommen }: { kolommen: readonly Kolombeeld[] }) {
  const { t } = useTranslation('bestandsimport');
  const naamVan = useKolomnaam();
  const namen = kolommen.flatMap(({ kop, duiding }, index) =>
    duiding === 'niet_nodig' || duiding === 'reparatie' ? [naamVan(kop, index)] : [],
  );
  if (namen.length === 0) return null;
  return (
    <Details summary={t('kolommen.nietNodig', { count: namen.length })}>
      <Paragraph>
        {t('kolommen.nietNodigUitleg')} {namen.join(', ')}.
      </Paragraph>
    </Details>
  );
}
