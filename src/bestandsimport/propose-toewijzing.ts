import type { Trx } from '../platform/access/with-actor.ts';
import type { Kolom } from './detect-kolommen.ts';
import type { Lijstopzet } from './lees-bestand.ts';
import { GEEN_PROFIEL, type Lezing, type Profiel, pasToe, pastOp } from './profiel.ts';
import { readPlaatsenlijst } from './read-plaatsen.ts';
import { readProfielen } from './read-profielen.ts';
import type { Bestandsimport } from './take-import.ts';
import { type Toewijzing, voorgesteld } from './toewijzing.ts';

/** A profile to choose from. `past`: the file has all its headers. */
export type Profielkeuze = { id: string; naam: string; past: boolean };

/** A mapping to begin with, the profile it comes from, and the other profiles. */
export type Toewijzingsvoorstel = {
  toewijzing: Toewijzing;
  profiel: { id: string; naam: string } | null;
  profielen: Profielkeuze[];
  /** Name to keep the mapping under. */
  naam: string;
};

/**
 * Proposes what the columns mean: by the profile chosen, else as agreed for this import, else by the profile that fits,
 * else as found. An organisation's only location is proposed too.
 * @param keuze id of a profile, or `geen`
 */
export async function proposeToewijzing(
  trx: Trx,
  { opzet, toewijzing: eerder }: Pick<Bestandsimport, 'opzet' | 'toewijzing'>,
  keuze?: string,
): Promise<Toewijzingsvoorstel> {
  const profielen = await readProfielen(trx);
  const kolommen = { verblijven: opzet.verblijven.kolommen, gasten: opzet.gasten?.kolommen ?? [] };
  const past = (lezing: Lezing) => pastOp(lezing, kolommen.verblijven) !== 'niet';
  const gekozen = profielen.find(({ id }) => id === keuze);
  const vrij = gekozen === undefined && keuze !== GEEN_PROFIEL;
  const gebruikt = vrij && eerder !== null ? profielen.find(({ id }) => id === eerder.profiel) : gekozen;
  const profiel = gebruikt ?? (vrij && eerder === null ? passend(profielen, kolommen.verblijven) : null);
  const basis =
    vrij && eerder !== null ? eerder : await toewijzingUit(trx, profiel?.lezing ?? null, kolommen);
  return {
    toewijzing: { ...basis, profiel: profiel?.id ?? null },
    profiel: profiel && { id: profiel.id, naam: profiel.naam },
    profielen: profielen.map(({ id, naam, lezing }) => ({ id, naam, past: past(lezing) })),
    naam:
      profiel && past(profiel.lezing)
        ? profiel.naam
        : nieuweNaam(
            opzet.verblijven,
            profielen.map(({ naam }) => naam),
          ),
  };
}

/** After the system or the file it comes from, and not that of another profile. */
function nieuweNaam({ formaat, bestandsnaam }: Lijstopzet, bezet: readonly string[]): string {
  const stam = bestandsnaam.replace(/\.[^.]*$/, '').replace(/[\s\d_.()-]+$/, '');
  const naam = formaat || stam.slice(0, 70) || 'profiel';
  const vrij = (een: string) => bezet.every((ander) => ander.toLowerCase() !== een.toLowerCase());
  let nummer = 1;
  const volgende = () => (nummer === 1 ? naam : `${naam} ${nummer}`);
  while (!vrij(volgende())) nummer += 1;
  return volgende();
}

/** The profile for a file: one for exactly its headers before one for some of them, then the one used last. */
function passend(profielen: readonly Profiel[], kolommen: readonly Kolom[]): Profiel | null {
  const hoe = profielen.map((profiel) => ({ profiel, past: pastOp(profiel.lezing, kolommen) }));
  const beste = hoe.find(({ past }) => past === 'precies') ?? hoe.find(({ past }) => past === 'ruim');
  return beste?.profiel ?? null;
}

async function toewijzingUit(
  trx: Trx,
  lezing: Profiel['lezing'] | null,
  { verblijven, gasten }: { verblijven: readonly Kolom[]; gasten: readonly Kolom[] },
): Promise<Toewijzing> {
  const plaatsen = await readPlaatsenlijst(trx);
  const [enige, ...meer] = plaatsen;
  const toegewezen = lezing === null ? voorgesteld(verblijven) : pasToe(lezing.verblijven, verblijven);
  const perKolom = toegewezen.some(({ betekenis }) => betekenis === 'locatie');
  const bekend = plaatsen.find(({ id }) => id === lezing?.locatie);
  return {
    verblijven: toegewezen,
    gasten: lezing === null ? voorgesteld(gasten) : pasToe(lezing.gasten, gasten),
    locatie: bekend?.id ?? (meer.length === 0 && !perKolom ? (enige?.id ?? null) : null),
    medereizigers: lezing?.medereizigers ?? 'registreren',
  };
}
