import { useTranslation } from 'react-i18next';
import { type Documentsoort, documentsoorten, vaststellingswijzen } from '../../beleid/documentsoorten.ts';
import { landnaam } from '../../beleid/landen.ts';
import { nationaliteitnaam } from '../../beleid/nationaliteiten.ts';
import { type ExtraVeld, meereizend } from '../../beleid/registratievelden.ts';
import { useFormat, useLanguage } from '../../platform/i18n/index.ts';
import type { Column } from '../../ui/index.ts';
import type { Ingeschrevene } from '../ingeschrevene.ts';

/** What art. 438 Sr asks, and what a gemeente switched on besides. */
export function useRegisterColumns(extra: readonly ExtraVeld[]): Column<Ingeschrevene>[] {
  const { t } = useTranslation('toezicht');
  const { date } = useFormat();
  const language = useLanguage();
  const day = (value: string | null | undefined) => (value ? date(value) : '–');
  const columns: (Column<Ingeschrevene> | false)[] = [
    { key: 'naam', header: t('field.naam'), rowHeader: true, cell: (row) => row.naam },
    {
      key: 'woonplaats',
      header: t('field.woonplaats'),
      cell: (row) => `${row.woonplaats}, ${landnaam(row.land, language) ?? row.land}`,
    },
    { key: 'aankomst', header: t('field.aankomst'), cell: (row) => day(row.aankomst) },
    {
      key: 'vertrek',
      header: t('field.vertrek'),
      cell: (row) =>
        row.vertrek
          ? date(row.vertrek)
          : row.verwacht_vertrek
            ? `${date(row.verwacht_vertrek)} (${t('vanavond.verwacht')})`
            : '–',
    },
    { key: 'document', header: t('field.document'), cell: (row) => documentText(row, language) },
    extra.includes('geboortedatum') && {
      key: 'geboortedatum',
      header: t('field.geboortedatum'),
      cell: (row) => day(row.geboortedatum),
    },
    extra.includes('nationaliteit') && {
      key: 'nationaliteit',
      header: t('field.nationaliteit'),
      cell: (row) => (row.nationaliteit && nationaliteitnaam(row.nationaliteit, language)) || '–',
    },
  ];
  return columns.filter((column) => column !== false);
}

/** The kind of document and how it was seen; for who travels along, as what. */
function documentText(row: Ingeschrevene, language: 'nl' | 'en'): string {
  const kind = row.documentsoort && documentsoorten[row.documentsoort as Documentsoort]?.[language];
  const seen =
    row.identiteit_vastgesteld && vaststellingswijzen[row.identiteit_vastgesteld][language].toLowerCase();
  const along = row.meereizend === 'nee' ? null : meereizend[row.meereizend][language];
  return [kind, seen, along].filter(Boolean).join(', ') || '–';
}
