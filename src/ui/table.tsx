import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { LIST_PARAMS, useSearchHref } from './search-params.ts';

export interface Column<Row> {
  key: string;
  /** Header text; also the label in front of the value on a phone. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row: rendered as its header. At most one. */
  rowHeader?: boolean;
  /** Right-aligned with tabular figures. */
  numeric?: boolean;
  /** The list can be sorted by this column, through `?sorteer=<key>` and `?sorteer=-<key>`. */
  sortable?: boolean;
  /** Buttons and links: no label in front on a phone, header for screen readers only, not printed. */
  plain?: boolean;
}

interface TableProps<Row> {
  caption: string;
  /** The heading above says it already. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The order the rows stand in, as `?sorteer=` says it, also where the address says none. */
  sort?: string;
  /** In place of the table when there are no rows. */
  empty?: ReactNode;
  /** Stays a table on a phone, scrolling sideways: for grids of numbers. */
  wide?: boolean;
}

/**
 * A table that turns into cards below 640 px. Cards are made with `display: block`, which takes the table
 * meaning away from assistive technology in some browsers; the explicit roles give it back.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, sort, empty, wide } = props;
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="utrecht-table-container">
      <table {...role('table')} className={classNames('utrecht-table', !wide && 'od-table--cards')}>
        <caption className={hideCaption ? 'od-visually-hidden' : 'utrecht-table__caption'}>{caption}</caption>
        <thead {...role('rowgroup')} className="utrecht-table__header">
          <tr {...role('row')} className="utrecht-table__row">
            {columns.map((column, index) => (
              <HeaderCell key={column.key} column={column} sort={sort} first={index === 0} />
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')} className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} {...role('row')} className="utrecht-table__row">
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} first={index === 0}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const role = (name: string) => ({ role: name });

type HeaderCellProps<Row> = { column: Column<Row>; sort: string | undefined; first: boolean };

function HeaderCell<Row>({ column, sort, first }: HeaderCellProps<Row>) {
  const { key, header, numeric, plain, sortable } = column;
  const [params] = useSearchParams();
  const sorted = sortable ? sortOf(sort ?? params.get(LIST_PARAMS.sort), key) : undefined;
  return (
    <th
      scope="col"
      {...role('columnheader')}
      aria-sort={sorted}
      className={classNames(
        'utrecht-table__header-cell',
        first && 'utrecht-table__header-cell--first',
        numeric && 'od-table__header-cell--numeric',
        plain && 'utrecht-table__header-cell--plain',
      )}
    >
      {sortable ? (
        <SortLink column={key} sorted={sorted}>
          {header}
        </SortLink>
      ) : (
        <span className={classNames(plain && 'od-visually-hidden')}>{header}</span>
      )}
    </th>
  );
}

type Sorted = 'ascending' | 'descending' | undefined;

const sortOf = (value: string | null, key: string): Sorted =>
  value === key ? 'ascending' : value === `-${key}` ? 'descending' : undefined;

const SORT_ICONS = { ascending: 'up', descending: 'down', none: 'sort' } as const;

/** Sorts the list by a column; once more turns it around. Goes back to the first page. */
export function SortLink({
  column,
  sorted,
  children,
}: {
  column: string;
  sorted?: Sorted;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const href = useSearchHref();
  const next = sorted === 'ascending' ? `-${column}` : column;
  return (
    <Link
      to={href({ [LIST_PARAMS.sort]: next, [LIST_PARAMS.page]: null })}
      className="od-sort"
      preventScrollReset
      title={t('table.sort')}
    >
      {children}
      <Icon name={SORT_ICONS[sorted ?? 'none']} />
    </Link>
  );
}

function Cell<Row>({
  column,
  first,
  children,
}: {
  column: Column<Row>;
  first: boolean;
  children: ReactNode;
}) {
  if (column.rowHeader) {
    return (
      <th
        scope="row"
        {...role('rowheader')}
        className={classNames('utrecht-table__header-cell', first && 'utrecht-table__header-cell--first')}
      >
        {children}
      </th>
    );
  }
  return (
    <td
      {...role('cell')}
      className={classNames(
        'utrecht-table__cell',
        first && 'utrecht-table__cell--first',
        column.numeric && 'utrecht-table__cell--numeric-column',
        column.plain && 'utrecht-table__cell--plain',
      )}
    >
      {!column.plain && (
        <span className="od-table__label" aria-hidden="true">
          {column.header}
        </span>
      )}
      <span className="od-table__value">{children}</span>
    </td>
  );
}
