import type { Trx } from '../platform/access/with-actor.ts';
import type { Kolom } from './detect-kolommen.ts';
import { readPlaatsenlijst } from './read-plaatsen.ts';
import type { Bestandsimport } from './take-import.ts';
import { type Kolomtoewijzing, kenmerkVan, onthouden, type Toewijzing, voorgesteld } from './toewijzing.ts';

/** A mapping to begin with. `onthouden`: agreed to before, for a file with the same header. */
export type Toewijzingsvoorstel = { toewijzing: Toewijzing; onthouden: boolean };

/**
 * Proposes what the columns mean: as agreed for this import, else as agreed for the last file with this header, else as
 * found. An organisation's only location is proposed too.
 */
export async function proposeToewijzing(
  trx: Trx,
  { kenmerk, opzet, toewijzing }: Pick<Bestandsimport, 'kenmerk' | 'opzet' | 'toewijzing'>,
): Promise<Toewijzingsvoorstel> {
  if (toewijzing !== null) return { toewijzing, onthouden: false };
  const [enige, ...meer] = await readPlaatsenlijst(trx);
  const verblijven = await profiel(trx, kenmerk);
  const gastkolommen = opzet.gasten?.kolommen ?? [];
  const gasten = opzet.gasten && (await profiel(trx, kenmerkVan(gastkolommen)));
  const perKolom = kolommenMet('locatie', opzet.verblijven.kolommen);
  const locatie = meer.length === 0 && !perKolom ? (enige?.id ?? null) : null;
  return {
    toewijzing: {
      verblijven: kolommen(verblijven, opzet.verblijven.kolommen),
      gasten: kolommen(gasten, gastkolommen),
      locatie: verblijven?.locatie ?? locatie,
      medereizigers: verblijven?.medereizigers ?? 'registreren',
    },
    onthouden: verblijven !== null,
  };
}

type Profiel = Pick<Toewijzing, 'locatie' | 'medereizigers'> & { kolommen: Kolomtoewijzing };

async function profiel(trx: Trx, kenmerk: string): Promise<Profiel | null> {
  const row = await trx
    .selectFrom('kolomprofiel')
    .select('toewijzing')
    .where('kenmerk', '=', kenmerk)
    .executeTakeFirst();
  return (row?.toewijzing as Profiel | undefined) ?? null;
}

const kolommen = (eerder: Profiel | null, gelezen: readonly Kolom[]) =>
  eerder === null ? voorgesteld(gelezen) : onthouden(eerder.kolommen, gelezen);

const kolommenMet = (duiding: Kolom['duiding'], kolommen: readonly Kolom[]) =>
  kolommen.some((kolom) => kolom.duiding === duiding);
