import type { PageRequest } from '../../platform/http/index.ts';
import { readKioskCookie } from './kiosk-cookie.ts';

/** By which way a guest comes in: the tablet, or the door's QR on an own phone. */
export type Ingang = { sleutel: string; begin: string; soort: 'kiosk' | 'deur' };

/** The way in of a request: the key in the address of a door, or the cookie of a kiosk; null for neither. */
export async function ingangVan(
  request: Request,
  params: { sleutel?: string },
  page: PageRequest,
): Promise<Ingang | null> {
  if (params.sleutel !== undefined)
    return { sleutel: params.sleutel, begin: `/deur/${params.sleutel}`, soort: 'deur' };
  const sleutel = await readKioskCookie(request, page.ctx.publicUrl);
  return sleutel === null ? null : { sleutel, begin: '/kiosk', soort: 'kiosk' };
}
