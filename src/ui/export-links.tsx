import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Link } from './link.tsx';
import { LIST_PARAMS } from './search-params.ts';

/**
 * Saves a list as a file: exactly the rows and the order on screen, of all pages.
 * @param path address of the file without its format: `/signalen/bestand` for `/signalen/bestand/csv?…`
 */
export function ExportLinks({ path }: { path: string }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const shown = new URLSearchParams(params);
  shown.delete(LIST_PARAMS.page);
  shown.delete(LIST_PARAMS.pageSize);
  const search = shown.size === 0 ? '' : `?${shown}`;
  return (
    <nav aria-label={t('export.label')} className="od-row">
      <Link href={`${path}/csv${search}`} icon="download" download standalone>
        {t('export.csv')}
      </Link>
      <Link href={`${path}/xlsx${search}`} icon="download" download standalone>
        {t('export.xlsx')}
      </Link>
    </nav>
  );
}
