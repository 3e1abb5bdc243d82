import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface TimelineDay {
  /** ISO date. */
  key: string;
  /** Day of the week: "ma". */
  weekday: string;
  /** Short date: "23 nov". */
  label: string;
}

export interface TimelineCell {
  key: string;
  /** Number of days it takes. */
  days: number;
  /** The days in words; shown on a phone, read aloud everywhere. */
  period: string;
  tone: 'taken' | 'expected' | 'free';
  content: ReactNode;
}

export interface TimelineRow {
  key: string;
  header: ReactNode;
  /** Together as many days as there are. */
  cells: readonly TimelineCell[];
}

interface TimelineProps {
  caption: string;
  /** What the rows are: "Slaapplaats". */
  rowLabel: string;
  days: readonly TimelineDay[];
  rows: readonly TimelineRow[];
}

/**
 * Things by day, each day a column: what lasts longer takes more columns. Below 1024 px every row is a card of periods.
 * The roles are explicit because `display: block` takes the meaning of a table away in some browsers.
 */
export function Timeline({ caption, rowLabel, days, rows }: TimelineProps) {
  return (
    <table {...role('table')} className="od-timeline">
      <caption className="od-visually-hidden">{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          <th scope="col" {...role('columnheader')} className="od-timeline__corner">
            {rowLabel}
          </th>
          {days.map(({ key, weekday, label }) => (
            <th key={key} scope="col" {...role('columnheader')}>
              <time dateTime={key}>
                <span>{weekday}</span> <span>{label}</span>
              </time>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map(({ key, header, cells }) => (
          <tr key={key} {...role('row')}>
            <th scope="row" {...role('rowheader')}>
              {header}
            </th>
            {cells.map((cell) => (
              <td key={cell.key} colSpan={cell.days} {...role('cell')}>
                <div
                  className={classNames(
                    'od-timeline__cell',
                    `od-timeline__cell--${cell.tone}`,
                    cell.days === 1 && 'od-timeline__cell--day',
                  )}
                >
                  <span className="od-timeline__period">{cell.period}</span>
                  <span className="od-timeline__content">{cell.content}</span>
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const role = (name: string) => ({ role: name });
