import type { PageRequest } from '../platform/http/index.ts';
import { formatMoment } from '../platform/i18n/index.ts';
import type { ListPage } from '../platform/lists/index.ts';
import { textsOf } from './texts.ts';

/** What holds for a whole file of a log: when it was made, and whether it stops short. */
export function logFacts(
  { language, ctx }: PageRequest,
  { rows, total }: ListPage<unknown>,
): { label: string; value: string }[] {
  const t = textsOf(language);
  const made = { label: t('log.gemaakt'), value: formatMoment(ctx.clock.now(), language) };
  if (rows.length === total) return [made];
  const short = t('log.afgekaptUitleg', { aantal: rows.length, totaal: total });
  return [made, { label: t('log.afgekapt'), value: short }];
}
