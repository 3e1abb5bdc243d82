import type { IsoDate } from '../platform/dates/index.ts';
import type { Verblijf } from './verblijf.ts';

/** A stay of the location as the register has it. */
export type Bekend = Pick<Verblijf, 'id' | 'status' | 'aankomst' | 'vertrek'>;

/** What has to happen so that the register says who was there on a night. Identifiers of stays. */
export type Verschil = {
  /** Not known yet. */
  aankomsten: string[];
  /** Announced, and there now. */
  aangekomen: string[];
  /** Had left, and is there again; with the first night away. */
  terug: { verblijf: string; weg: IsoDate }[];
  /** Had been said to be away that night, and is there. */
  afwezigheidIngetrokken: string[];
  /** Said to be away that night. */
  afwezigheden: string[];
  /** Not named any more. */
  vertrekken: string[];
};

/**
 * The difference between who is said to be at a location on a night and what the register has (§3.1.3, link with the
 * entrepreneur's own registration). Whoever slept there and is not named has left from that night on; whoever arrived
 * that very day or left later is away that one night, because a stay without nights, or a departure that is on record,
 * is not for a list to change.
 * @param aanwezig stays that are said to be there
 * @param afwezig stays that are said to be away that night
 * @param slapend stays that slept there that night by the register
 * @param weg stays that were away that night by the register
 */
export function verschilOp(
  nacht: IsoDate,
  { aanwezig, afwezig }: { aanwezig: readonly string[]; afwezig: readonly string[] },
  {
    bekend,
    slapend,
    weg,
  }: { bekend: ReadonlyMap<string, Bekend>; slapend: readonly string[]; weg: readonly string[] },
): Verschil {
  const named = new Set([...aanwezig, ...afwezig]);
  const verschil: Verschil = {
    aankomsten: [],
    aangekomen: [],
    terug: [],
    afwezigheidIngetrokken: [],
    afwezigheden: afwezig.filter((id) => slapend.includes(id)),
    vertrekken: [],
  };
  for (const id of aanwezig) {
    const stay = bekend.get(id);
    if (stay === undefined) verschil.aankomsten.push(id);
    else if (stay.status === 'verwacht') verschil.aangekomen.push(id);
    else if (stay.vertrek !== null && stay.vertrek <= nacht)
      verschil.terug.push({ verblijf: id, weg: stay.vertrek });
    else if (weg.includes(id)) verschil.afwezigheidIngetrokken.push(id);
  }
  for (const id of slapend) {
    if (named.has(id)) continue;
    const stay = bekend.get(id);
    const oneNight = stay?.aankomst === nacht || stay?.vertrek != null;
    (oneNight ? verschil.afwezigheden : verschil.vertrekken).push(id);
  }
  return verschil;
}
