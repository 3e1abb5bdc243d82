import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../platform/i18n/index.ts';
import { classNames } from './class-names.ts';
import { LIST_PARAMS, useSearchHref } from './search-params.ts';

interface PaginationProps {
  /** From 1. */
  page: number;
  /** Rows a page. */
  pageSize: number;
  /** Rows in all. */
  total: number;
  /** Offered page sizes; none offered when left out. */
  pageSizes?: readonly number[];
}

/** "26–50 van 312" with links to other pages (`?pagina=`) and page sizes (`?per=`). */
export function Pagination({ page, pageSize, total, pageSizes }: PaginationProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const href = useSearchHref();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  const to = (target: number) => href({ [LIST_PARAMS.page]: target === 1 ? null : target });
  const from = (page - 1) * pageSize + 1;
  return (
    <div className="od-pagination">
      <p className="nl-paragraph">
        {t('pagination.range', {
          from: number(from),
          to: number(Math.min(total, page * pageSize)),
          total: number(total),
        })}
      </p>
      {pages > 1 && (
        <nav className="utrecht-pagination" aria-label={t('pagination.label')}>
          {page > 1 && <Relative href={to(page - 1)} rel="prev" label={t('pagination.previous')} />}
          {pageNumbers(page, pages).map((target, index, all) => (
            <PageLink
              key={target}
              page={target}
              current={target === page}
              href={to(target)}
              gap={index > 0 && target - (all[index - 1] ?? target) > 1}
            />
          ))}
          {page < pages && <Relative href={to(page + 1)} rel="next" label={t('pagination.next')} />}
        </nav>
      )}
      {pageSizes && total > Math.min(...pageSizes) && <PageSizes sizes={pageSizes} current={pageSize} />}
    </div>
  );
}

/** First, last, and those around the present one. */
export function pageNumbers(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  return [...new Set(near)].sort((a, b) => a - b);
}

function Relative({ href, rel, label }: { href: string; rel: 'prev' | 'next'; label: string }) {
  return (
    <Link
      to={href}
      rel={rel}
      className={`utrecht-pagination__relative-link utrecht-pagination__relative-link--${rel}`}
    >
      {label}
    </Link>
  );
}

function PageLink({
  page,
  current,
  href,
  gap,
}: {
  page: number;
  current: boolean;
  href: string;
  gap: boolean;
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <>
      {gap && <span className="od-pagination__gap">…</span>}
      <Link
        to={href}
        aria-label={t('pagination.page', { page: number(page) })}
        aria-current={current ? 'page' : undefined}
        className={classNames(
          'utrecht-pagination__page-link',
          current && 'utrecht-pagination__page-link--current',
        )}
      >
        {number(page)}
      </Link>
    </>
  );
}

function PageSizes({ sizes, current }: { sizes: readonly number[]; current: number }) {
  const { t } = useTranslation();
  const href = useSearchHref();
  return (
    <nav aria-label={t('pagination.sizes')} className="od-row">
      <span>{t('pagination.perPage')}</span>
      {sizes.map((size) => (
        <Link
          key={size}
          to={href({ [LIST_PARAMS.pageSize]: size, [LIST_PARAMS.page]: null })}
          aria-current={size === current ? 'true' : undefined}
          className={classNames(
            'utrecht-pagination__page-link',
            size === current && 'utrecht-pagination__page-link--current',
          )}
        >
          {size}
        </Link>
      ))}
    </nav>
  );
}
