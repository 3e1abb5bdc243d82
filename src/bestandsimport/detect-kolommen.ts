import { type DateOrder, type IsoDate, parseDate } from '../platform/dates/index.ts';
import { AANTALLEN, type Betekenis, bewaarbaar, DATUMS, type Duiding, isBetekenis } from './betekenis.ts';
import { deelDatums, samenVolgorde, volgordeVan } from './datumvolgorde.ts';
import { gevoeligeKolom, gevoeligeWaarde } from './gevoelig.ts';
import { type Treffer, zoekKop } from './kopwoorden.ts';

/** What one column is taken for. `volgorde` for dates; `zeker` is false when its dates can be read in two orders. */
export type Kolom = { kop: string; duiding: Duiding; volgorde?: DateOrder; zeker?: boolean };

/** A proposal for a whole list. `taal`: the language most headers are in; `soort`: what the list is. */
export type Voorstel = {
  kolommen: Kolom[];
  taal: string | null;
  soort: 'verblijven' | 'gasten' | 'onbekend';
};

/** At least this part of the filled cells must fit the meaning. */
const DEEL = 0.5;

/**
 * What each column of a list means, by its header in any of some fifteen languages and by the values under it.
 * @param kop the header line
 * @param rijen the first rows; a few hundred are plenty
 */
export function detectKolommen(
  kop: readonly string[],
  rijen: readonly (readonly string[])[],
  vandaag: IsoDate,
): Voorstel {
  const treffers = kop.map(zoekKop);
  const taal = taalVan(treffers);
  const waarden = kop.map((_, kolom) => rijen.map((rij) => rij[kolom] ?? ''));
  const duidingen = kies(treffers, taal);
  noemNamen(duidingen, treffers);
  toetsWaarden(duidingen, waarden);
  zoekDatums(duidingen, waarden);
  const kolommen = metVolgorde(kop, duidingen, waarden, vandaag);
  return { kolommen, taal, soort: soortVan(duidingen) };
}

/** Whether a first line is no header but a row: a date or a number of a person stands in it. */
export function isGeenKop(kop: readonly string[]): boolean {
  return kop.some((cel) => parseDate(cel).ok || gevoeligeWaarde(cel) !== null);
}

/** Whether the columns together give a name, and for a list of stays an arrival. */
export function soortVan(duidingen: readonly Duiding[]): Voorstel['soort'] {
  const naam = duidingen.includes('naam') || duidingen.includes('achternaam');
  if (duidingen.includes('aankomst')) return 'verblijven';
  return naam ? 'gasten' : 'onbekend';
}

function taalVan(treffers: readonly Treffer[][]): string | null {
  const telling = new Map<string, number>();
  for (const kolom of treffers) {
    for (const taal of new Set(kolom.filter((t) => t.geheel).flatMap((t) => t.talen)))
      telling.set(taal, (telling.get(taal) ?? 0) + 1);
  }
  const [meeste] = [...telling].sort((a, b) => b[1] - a[1]);
  return meeste?.[0] ?? null;
}

/** Each meaning for one column: a whole header before a part of one, then the first in the file. */
function kies(treffers: readonly Treffer[][], taal: string | null): Duiding[] {
  const beste = treffers.map(
    (kolom) => kolom.find((t) => taal !== null && t.talen.includes(taal)) ?? kolom[0],
  );
  return beste.map((treffer, kolom) => {
    if (treffer === undefined) return null;
    const { duiding, geheel } = treffer;
    if (!isBetekenis(duiding)) return duiding;
    const eerder = beste.findIndex((ander) => ander?.duiding === duiding && (ander.geheel || !geheel));
    return eerder === kolom ? duiding : null;
  });
}

/** "Name" beside "Vorname" is the surname, "nome" beside "cognome" the first name; one of the two alone is the name. */
function noemNamen(duidingen: Duiding[], treffers: readonly Treffer[][]): void {
  const op = (betekenis: Betekenis) => duidingen.indexOf(betekenis);
  const kan = (kolom: number, betekenis: Betekenis) =>
    treffers[kolom]?.some((treffer) => treffer.duiding === betekenis) ?? false;
  if (op('naam') >= 0 && op('voornaam') >= 0 && op('achternaam') < 0) duidingen[op('naam')] = 'achternaam';
  if (op('naam') >= 0 && op('achternaam') >= 0 && op('voornaam') < 0 && kan(op('naam'), 'voornaam'))
    duidingen[op('naam')] = 'voornaam';
  if (op('naam') >= 0) return;
  for (const [een, ander] of [
    ['voornaam', 'achternaam'],
    ['achternaam', 'voornaam'],
  ] as const) {
    if (op(een) >= 0 && op(ander) < 0) duidingen[op(een)] = 'naam';
  }
}

/** A header can say "from" above places: what the values contradict is left open. */
function toetsWaarden(duidingen: Duiding[], waarden: readonly string[][]): void {
  for (const [kolom, duiding] of duidingen.entries()) {
    const cellen = waarden[kolom] ?? [];
    const gevuld = cellen.filter((cel) => cel.trim() !== '');
    if (duiding === null || duiding === 'documentsoort') {
      if (gevoeligeKolom(cellen)) duidingen[kolom] = 'gevoelig';
    } else if (gevuld.length > 0) {
      if (is(DATUMS, duiding) && deelDatums(cellen) < DEEL) duidingen[kolom] = null;
      if (
        is(AANTALLEN, duiding) &&
        gevuld.filter((cel) => /^\s*\d{1,4}([.,]0+)?\s*$/.test(cel)).length < gevuld.length * DEEL
      )
        duidingen[kolom] = null;
    }
  }
}

const is = (soort: readonly Betekenis[], duiding: Duiding) => soort.some((een) => een === duiding);

/** Two columns of dates without a known header, the one never after the other, are arrival and departure. */
function zoekDatums(duidingen: Duiding[], waarden: readonly string[][]): void {
  if (duidingen.includes('aankomst') || duidingen.includes('vertrek')) return;
  const open = duidingen.flatMap((duiding, kolom) =>
    duiding === null && deelDatums(waarden[kolom] ?? []) === 1 ? [kolom] : [],
  );
  const [een, ander] = open;
  if (open.length !== 2 || een === undefined || ander === undefined) return;
  duidingen[een] = 'aankomst';
  duidingen[ander] = 'vertrek';
}

function metVolgorde(
  kop: readonly string[],
  duidingen: readonly Duiding[],
  waarden: readonly string[][],
  vandaag: IsoDate,
): Kolom[] {
  const cellen = (betekenis: Betekenis) => waarden[duidingen.indexOf(betekenis)] ?? [];
  const [aankomst, vertrek] = samenVolgorde(cellen('aankomst'), cellen('vertrek'), vandaag);
  return duidingen.map((duiding, kolom) => {
    const kolomkop = { kop: kop[kolom]?.trim() ?? '', duiding };
    if (duiding === 'aankomst') return { ...kolomkop, ...aankomst };
    if (duiding === 'vertrek') return { ...kolomkop, ...vertrek };
    const cellenHier = waarden[kolom] ?? [];
    return bewaarbaar(duiding) && (is(DATUMS, duiding) || deelDatums(cellenHier) >= DEEL)
      ? { ...kolomkop, ...volgordeVan(cellenHier) }
      : kolomkop;
  });
}
