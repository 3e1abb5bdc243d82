import parser from 'cron-parser';
import { ZONE } from '../platform/dates/index.ts';

/** When a job that runs by the clock comes next. @param cron in Europe/Amsterdam */
export function volgendeKeer(cron: string, now: Date): Date {
  return parser.parseExpression(cron, { tz: ZONE, currentDate: now }).next().toDate();
}
