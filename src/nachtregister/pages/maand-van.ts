import { isIsoMonth } from '../../platform/dates/index.ts';

/** The month in an address, `?maand=2026-11`; undefined for this month, and for what is no month of this century. */
export function maandVan(request: Request): string | undefined {
  const maand = new URL(request.url).searchParams.get('maand');
  return isIsoMonth(maand) && maand.startsWith('20') ? maand : undefined;
}
