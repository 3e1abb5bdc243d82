import type { Context } from '../../platform/access/context.ts';
import type { Maandversie } from '../maand.ts';
import { type Complex, showMaand } from '../show-maand.ts';

/** The version that an address asks, `?versie=1`; the newest when it asks none, undefined when it was not delivered. */
export async function versieVan(
  ctx: Context,
  { locatie, maand }: { locatie: string; maand: string },
  request: Request,
): Promise<{ complex: Complex; versie: Maandversie | undefined }> {
  const asked = new URL(request.url).searchParams.get('versie');
  const { complex, versies } = await showMaand(ctx, { locatie, maand });
  return {
    complex,
    versie: asked === null ? versies[0] : versies.find(({ versie }) => String(versie) === asked),
  };
}
