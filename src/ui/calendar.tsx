import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useFormat } from '../platform/i18n/index.ts';
import { StatusBadge } from './badge.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { monthWeeks, nextMonth, previousMonth } from './month.ts';
import type { Status } from './status.ts';

export interface CalendarDay {
  status: Status;
  /** The status in a word: "Bevestigd". */
  label: string;
  /** A number with it, such as people present; already formatted. */
  detail?: string;
  /** What the number counts: "personen". Not shown on a phone. */
  unit?: string;
  href?: string;
}

interface CalendarProps {
  /** ISO month, `2026-11`. */
  month: string;
  /** What the calendar is of, for screen readers. */
  caption: string;
  /** By ISO date. Days that are not in it are shown empty. */
  days: Readonly<Record<string, CalendarDay>>;
  /** ISO date of today, which gets a frame. */
  today?: string;
  /** Address of another month; no links when left out. */
  monthHref?: (month: string) => string;
}

/** A month as a grid, a day a cell: number, status by icon, word and colour. On a phone the words are in the legend. */
export function Calendar({ month, caption, days, today, monthHref }: CalendarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const weeks = monthWeeks(month);
  const legend = new Map(Object.values(days).map((day) => [day.label, day.status]));
  return (
    <div className="od-calendar">
      <div className="od-calendar__head">
        <strong>{format.month(month)}</strong>
        {monthHref && (
          <nav aria-label={t('calendar.navigation')} className="od-row">
            <Link href={monthHref(previousMonth(month))} standalone>
              {format.month(previousMonth(month))}
            </Link>
            <Link href={monthHref(nextMonth(month))} standalone>
              {format.month(nextMonth(month))}
            </Link>
          </nav>
        )}
      </div>
      <table className="od-calendar__grid">
        <caption className="od-visually-hidden">{`${caption}, ${format.month(month)}`}</caption>
        <thead>
          <tr>
            {weeks[0]?.map(({ key }) => (
              <th key={key} scope="col" abbr={format.weekday(key, 'long')}>
                {format.weekday(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.key}>
              {week.map(({ key, date }) =>
                date ? (
                  <DayCell key={date} date={date} day={days[date]} today={date === today} />
                ) : (
                  <td key={key} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="od-calendar__legend" aria-hidden="true">
        {[...legend].map(([label, status]) => (
          <li key={label}>
            <StatusBadge status={status}>{label}</StatusBadge>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DayCell({ date, day, today }: { date: string; day?: CalendarDay; today: boolean }) {
  const { date: formatDate } = useFormat();
  const content = (
    <>
      <span className="od-calendar__number">
        <time dateTime={date}>
          <span aria-hidden="true">{Number(date.slice(8))}</span>
          <span className="od-visually-hidden">{formatDate(date)}</span>
        </time>
      </span>
      {day && (
        <span className="od-calendar__status">
          <Icon name={day.status} />
          <span className="od-calendar__word">{day.label}</span>
        </span>
      )}
      {day?.detail && (
        <span>
          {day.detail} <span className="od-calendar__word">{day.unit}</span>
        </span>
      )}
    </>
  );
  return (
    <td
      aria-current={today ? 'date' : undefined}
      className={classNames(
        'od-calendar__day',
        day && `od-calendar__day--${day.status}`,
        today && 'od-calendar__day--today',
      )}
    >
      {day?.href ? (
        <RouterLink to={day.href} className="od-calendar__content">
          {content}
        </RouterLink>
      ) : (
        <div className="od-calendar__content">{content}</div>
      )}
    </td>
  );
}
