import type { Status } from '../../ui/index.ts';
import type { Verzoek } from '../verzoek.ts';

/** Days before the end of a term in which it asks for attention. */
const SOON = 7;

/** Text key of how a request stands: `verzoek.te_laat` when nobody answered within the term. */
export const standOf = ({ status, dagen }: Pick<Verzoek, 'status' | 'dagen'>) =>
  `verzoek.${status === 'open' && dagen < 0 ? ('te_laat' as const) : status}` as const;

/** How a request looks, wherever it is shown. */
export function statusOf({ status, dagen }: Pick<Verzoek, 'status' | 'dagen'>): Status {
  if (status !== 'open') return status === 'toegekend' ? 'success' : 'neutral';
  if (dagen < 0) return 'danger';
  return dagen <= SOON ? 'warning' : 'info';
}
