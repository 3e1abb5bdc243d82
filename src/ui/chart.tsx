import { useFormat } from '../platform/i18n/index.ts';
import { classNames } from './class-names.ts';
import type { Status } from './status.ts';

export interface ChartColumn {
  key: string;
  /** Under the column; left out where there are too many. */
  label?: string;
  /** Nothing is drawn for null, but a mark that it isn't known. */
  value: number | null;
  /** Colours it; the table beside the chart says it in words. */
  status?: Status;
}

interface ColumnChartProps {
  /** What it shows and the main thing to see in it; the figures themselves stand in the table that goes with it. */
  label: string;
  columns: readonly ChartColumn[];
  /** A line across, such as the maximum. */
  line?: { value: number; label: string };
}

const TOP = 20;
const BASE = 150;
const HEIGHT = 172;

/**
 * Columns over time, drawn on the server: needs no script. Positions are percentages, so that it fits any width and
 * its letters keep their size. Always together with a table of the same figures.
 */
export function ColumnChart({ label, columns, line }: ColumnChartProps) {
  const { number } = useFormat();
  const highest = niceMaximum(Math.max(line?.value ?? 0, ...columns.map(({ value }) => value ?? 0)));
  const y = (value: number) => BASE - (value / highest) * (BASE - TOP);
  const step = 92 / Math.max(1, columns.length);
  const x = (index: number) => 8 + index * step;
  return (
    <svg className="od-chart" width="100%" height={HEIGHT} role="img" aria-label={label}>
      {[0, highest / 2, highest].map((value) => (
        <g key={value}>
          <line className="od-chart__grid" x1="8%" x2="100%" y1={y(value)} y2={y(value)} />
          <text className="od-chart__text" x="7%" y={y(value) + 4} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      {columns.map(({ key, label: tick, value, status }, index) => (
        <g key={key}>
          {value === null ? (
            <text
              className="od-chart__text od-chart__text--unknown"
              x={`${x(index) + step / 2}%`}
              y={BASE - 4}
              textAnchor="middle"
            >
              ×
            </text>
          ) : (
            <rect
              className={classNames('od-chart__bar', status && `od-chart__bar--${status}`)}
              x={`${x(index) + step * 0.1}%`}
              width={`${step * 0.8}%`}
              y={y(value)}
              height={BASE - y(value)}
            />
          )}
          {tick && (
            <text className="od-chart__text" x={`${x(index) + step / 2}%`} y={BASE + 16} textAnchor="middle">
              {tick}
            </text>
          )}
        </g>
      ))}
      {line && (
        <g>
          <line className="od-chart__line" x1="8%" x2="100%" y1={y(line.value)} y2={y(line.value)} />
          <text className="od-chart__text" x="8%" y="12">
            – – {line.label}
          </text>
        </g>
      )}
    </svg>
  );
}

/** A share of the largest as a bar, beside its number in a table. */
export function Bar({ value, highest, status }: { value: number; highest: number; status?: Status }) {
  const width = highest > 0 ? Math.min(100, (value / highest) * 100) : 0;
  return (
    <svg className="od-bar" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect className="od-bar__track" width="100%" height="12" rx="2" />
      <rect
        className={classNames('od-chart__bar', status && `od-chart__bar--${status}`)}
        width={`${width}%`}
        height="12"
        rx="2"
      />
    </svg>
  );
}

/** The next of 2, 4, 10, 20, 40, 100 … at or above the highest value, so that half of it is a whole number. */
function niceMaximum(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, highest)));
  return [1, 2, 4, 6, 8, 10].map((times) => times * power).find((nice) => nice >= highest && nice > 1) ?? 10;
}
