import { useTranslation } from 'react-i18next';
import { huisvestingsvormen } from '../../beleid/huisvesting.ts';
import { type Forfaitklasse, naarGrootte } from '../../beleid/verblijfsbelasting/forfait.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import { Alert, DataList, Section, StatusBadge, Table } from '../../ui/index.ts';
import type { Verordeningrij } from '../read-verordeningen.ts';

/** An ordinance as it is recorded, with its tariffs. */
export function VerordeningBlok({ verordening, nu }: { verordening: Verordeningrij; nu: boolean }) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date, money, number } = useFormat();
  const language = useLanguage();
  const { voorlopigPercentage: percentage } = verordening;
  const span = ({ vanaf, tot }: { vanaf: string; tot: string | null }) =>
    tot === null
      ? t('verordeningen.vanaf', { datum: date(vanaf) })
      : t('verordeningen.vanTot', { van: date(vanaf), tot: date(tot) });
  const klasse = ({ totSlaapplaatsen: tot, nachten }: Forfaitklasse, at: number) =>
    tot === null
      ? t(at === 0 ? 'verordeningen.klasseAlle' : 'verordeningen.klasseRest', { nachten: number(nachten) })
      : t('verordeningen.klasse', { tot: number(tot), nachten: number(nachten) });
  return (
    <Section title={verordening.citeertitel}>
      {verordening.voorbeeld && (
        <Alert kind="warning" title={t('voorbeeld')}>
          {t('voorbeeldUitleg')}
        </Alert>
      )}
      <DataList
        items={[
          {
            label: t('veld.geldt'),
            value: (
              <>
                {span(verordening)}{' '}
                {nu && <StatusBadge status="success">{t('verordeningen.nu')}</StatusBadge>}
              </>
            ),
          },
          { label: t('verordeningen.naamVeld'), value: t(`naam.${verordening.naam}`) },
          { label: t('verordeningen.wijze'), value: t(`wijze.${verordening.wijze}`) },
          { label: t('verordeningen.tijdvak'), value: t(`tijdvaksoort.${verordening.tijdvak}`) },
          {
            label: t('verordeningen.vormen'),
            value: verordening.huisvestingsvormen
              .map((vorm) => huisvestingsvormen[vorm].naam[language])
              .join(', '),
          },
          {
            label: t('verordeningen.kinderenVrij'),
            value: t(verordening.kinderenVrij ? 'veld.vrijgesteld' : 'veld.belast'),
          },
          {
            label: t('verordeningen.vrijstellingen'),
            value:
              verordening.vrijstellingen.length === 0
                ? t('verordeningen.geen')
                : verordening.vrijstellingen.map((one) => t(`vrijstelling.${one}`)).join(', '),
          },
          {
            label: t('verordeningen.forfait'),
            value:
              verordening.forfait.length === 0
                ? t('verordeningen.geen')
                : `${naarGrootte(verordening.forfait).map(klasse).join('; ')} (${t(`forfaitPer.${verordening.forfaitPer}`)})`,
          },
          {
            label: t('verordeningen.voorlopig'),
            value:
              percentage === null
                ? t('verordeningen.geen')
                : t('verordeningen.voorlopigWaarde', { percentage }),
          },
          {
            label: t('verordeningen.reactiedagen'),
            value: t('verordeningen.dagen', { count: verordening.reactiedagen }),
          },
          { label: t('verordeningen.afronding'), value: t(`afronding.${verordening.afronding}`) },
        ]}
      />
      <Table
        caption={t('verordeningen.tarieven')}
        rows={verordening.tarieven}
        rowKey={({ vanaf }) => vanaf}
        columns={[
          { key: 'vanaf', header: t('veld.geldt'), rowHeader: true, cell: span },
          { key: 'centen', header: t('veld.tarief'), numeric: true, cell: ({ centen }) => money(centen) },
        ]}
      />
    </Section>
  );
}
