import { useTranslation } from 'react-i18next';
import { documentsoorten, vaststellingswijzen } from '../../beleid/documentsoorten.ts';
import { meereizend } from '../../beleid/registratievelden.ts';
import type { Inschrijving } from '../../inschrijving/index.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { Citation, DataList, Link, Paragraph } from '../../ui/index.ts';
import type { VerblijfDetails } from '../show-verblijf.ts';
import { BepalingTekst } from './bepaling-tekst.tsx';

interface Props {
  verblijf: VerblijfDetails;
  /** Names of codes, in the reader's language. */
  namen: { land: string; taal: string; nationaliteit: string | null };
  inschrijving: Pick<Inschrijving, 'route' | 'hier'> & { laatste: Inschrijving['stappen'][number] | null };
}

const documentnamen: Readonly<Record<string, { nl: string; en: string }>> = documentsoorten;

/** Everything that is kept of a stay, and where the person should register. */
export function VerblijfGegevens({ verblijf, namen, inschrijving }: Props) {
  const { t } = useTranslation('nachtregister');
  const { date, moment } = useFormat();
  const language = useLanguage();
  const day = (value: string | null) => (value === null ? null : date(value));
  const { identiteit_vastgesteld: hoe } = verblijf;
  return (
    <DataList
      items={[
        {
          label: t('veld.locatie'),
          value: (
            <Link href={`/vannacht/${verblijf.locatie}`}>
              {t('verblijf.locatieIn', { locatie: verblijf.locatienaam, gemeente: verblijf.gemeentenaam })}
            </Link>
          ),
        },
        {
          label: t('veld.slaapplaats'),
          value: verblijf.kamer === null ? t('geenBed') : `${verblijf.kamer}, ${verblijf.slaapplaatsnaam}`,
        },
        { label: t('veld.aankomst'), value: date(verblijf.aankomst) },
        { label: t('veld.verwacht_vertrek'), value: day(verblijf.verwacht_vertrek) ?? t('onbekend') },
        { label: t('veld.vertrek'), value: day(verblijf.vertrek) },
        { label: t('veld.woonplaats'), value: `${verblijf.woonplaats}, ${namen.land}` },
        {
          label: t('veld.documentsoort'),
          value: documentnamen[verblijf.documentsoort ?? '']?.[language] ?? t('verblijf.nogNietGezien'),
        },
        { label: t('veld.identiteit_vastgesteld'), value: hoe && vaststellingswijzen[hoe][language] },
        {
          label: t('veld.meereizend'),
          value: verblijf.meereizend === 'nee' ? null : meereizend[verblijf.meereizend][language],
        },
        { label: t('veld.taal'), value: namen.taal },
        { label: t('veld.werkgever'), value: verblijf.werkgever },
        { label: t('veld.geboortedatum'), value: day(verblijf.geboortedatum) },
        { label: t('veld.nationaliteit'), value: namen.nationaliteit },
        {
          label: t('verblijf.inschrijving'),
          value: verblijf.status !== 'vervallen' && (
            <Inschrijfregel verblijf={verblijf.id} inschrijving={inschrijving} />
          ),
        },
        {
          label: t('verblijf.code'),
          value: verblijf.status !== 'vervallen' && (
            <>
              <Paragraph>
                {verblijf.code_sinds === null
                  ? t('verblijf.codeGeen')
                  : t('verblijf.codeSinds', { moment: moment(verblijf.code_sinds) })}
              </Paragraph>
              <Link href={`/verblijven/${verblijf.id}/code`} standalone>
                {t(verblijf.code_sinds === null ? 'verblijf.codeMaak' : 'verblijf.codeNieuw')}
              </Link>
            </>
          ),
        },
        {
          label: t('verblijf.geregistreerd'),
          value: `${moment(verblijf.aangemaakt_op)} (${t(`bron.${verblijf.bron}`)})`,
        },
      ]}
    />
  );
}

/** Which registration fits, by when, what was done last, and where there is more. */
function Inschrijfregel({
  verblijf,
  inschrijving,
}: {
  verblijf: string;
  inschrijving: Props['inschrijving'];
}) {
  const { t } = useTranslation('inschrijving');
  const { date } = useFormat();
  const { route, laatste, hier } = inschrijving;
  return (
    <>
      <Paragraph>{t(`reden.${route.reden}`)}</Paragraph>
      {hier && route.uiterlijk !== null && (
        <Paragraph>{`${t('feiten.uiterlijk')} ${date(route.uiterlijk)}.`}</Paragraph>
      )}
      {laatste && (
        <Paragraph>
          {t('bewoner.afspraakOp', { stap: t(`stand.${laatste.stap}`), dag: date(laatste.datum) })}
        </Paragraph>
      )}
      <Link href={`/verblijven/${verblijf}/inschrijving`} standalone>
        {t('eigen.meer')}
      </Link>
      <Citation paragraph={route.bepaling}>
        <BepalingTekst bepaling={route.bepaling} />
      </Citation>
    </>
  );
}
