import type { Status } from '../../ui/index.ts';
import type { Verzoek } from '../verzoek.ts';

/** Days before the end of a term in which it asks for attention. */
const SOON = 7;

/** How a request looks, wherever it is shown. */
export function statusOf({ status, dagen }: Pick<Verzoek, 'status' | 'dagen'>): Status {
  if (status !== 'open') return status === 'toegekend' ? 'success' : 'neutral';
  if (dagen < 0) return 'danger';
  return dagen <= SOON ? 'warning' : 'info';
}
