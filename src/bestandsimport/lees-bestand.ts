import { createHash } from 'node:crypto';
import type { ExtraVeld } from '../beleid/registratievelden.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import { Refused } from '../platform/errors.ts';
import {
  type Encoding,
  type ReadLimits,
  readTable,
  type TableRows,
  UnreadableFile,
} from '../platform/files/index.ts';
import { bewaarbaar, EXTRA_GEGEVENS } from './betekenis.ts';
import { detectKolommen, isGeenKop, type Kolom, type Voorstel } from './detect-kolommen.ts';
import { leesFormaat } from './formaten/index.ts';
import { bewaarCel, gevoeligeWaarde } from './gevoelig.ts';
import type { Cellen } from './rijoordeel.ts';

/** A file as it comes in. */
export type Bestand = { naam: string; inhoud: Uint8Array };

/** How one list was read: what its columns are, and in which encoding. No value of any row. */
export type Lijstopzet = {
  bestandsnaam: string;
  kind: 'csv' | 'xlsx';
  codering: Encoding | null;
  /** Name of the system that wrote it, where its lines say so. */
  formaat?: string | null;
  taal: string | null;
  kolommen: Kolom[];
};

/** A list as it may be kept. */
export type GelezenLijst = {
  opzet: Lijstopzet;
  soort: Voorstel['soort'];
  /** How many rows there are; and the rows, read as they are asked for. */
  aantal: number;
  rijen: Iterable<Lijstrij>;
};

export type Lijstrij = { nummer: number; cellen: Cellen };

/** Up to 100,000 rows: years of the largest huisvester's arrivals, for who brings over a register kept elsewhere. */
export const GRENZEN = { maxBytes: 8 * 1024 * 1024, maxRows: 100_000 } satisfies Partial<ReadLimits>;
/** Rows by which a list's columns are judged. */
const PROEF = 300;

/**
 * Reads a file as a list: its columns with what they seem to mean, and its rows without what may not be kept (columns of
 * BSN or document numbers, such a value anywhere else, and what the register has no use for).
 * @param gevraagd fields beyond the law that a gemeente of this organisation asks; the others are not kept
 * @throws UnreadableFile; Refused `bestand_geen_kop` when the first row is data
 */
export async function leesBestand(
  { naam, inhoud }: Bestand,
  veld: 'bestand' | 'gasten',
  vandaag: IsoDate,
  gevraagd: readonly ExtraVeld[],
): Promise<GelezenLijst> {
  const table = await read(inhoud, veld);
  if (isGeenKop(table.header)) throw new Refused('bestand_geen_kop', { field: veld });
  const proef = firstOf(table.rows, PROEF);
  const { kolommen, taal, soort } = detectKolommen(table.header, proef, vandaag);
  for (const kolom of kolommen) {
    const extra = EXTRA_GEGEVENS.find((een) => een === kolom.duiding);
    if (extra && !gevraagd.includes(extra)) kolom.duiding = 'niet_nodig';
  }
  const bewaard = kolommen.flatMap(({ duiding }, index) => (bewaarbaar(duiding) ? [index] : []));
  return {
    opzet: {
      bestandsnaam: veiligeNaam(naam),
      kind: table.kind,
      codering: table.encoding ?? null,
      formaat: table.formaat,
      taal,
      kolommen,
    },
    soort,
    aantal: table.rows.length,
    rijen: teBewaren(table.rows, bewaard),
  };
}

function firstOf(rows: TableRows, many: number): string[][] {
  const first: string[][] = [];
  for (const { cells } of rows) if (first.push(cells) >= many) break;
  return first;
}

/** Tells whether the same file or files came before. */
export function hashVan(bestanden: readonly Bestand[]): string {
  const hash = createHash('sha256');
  for (const { inhoud } of bestanden) hash.update(String(inhoud.length)).update('\0').update(inhoud);
  return hash.digest('hex');
}

async function read(inhoud: Uint8Array, veld: string) {
  const file = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.length);
  try {
    return (
      leesFormaat(file, GRENZEN.maxRows, veld) ?? {
        ...(await readTable(file, { limits: GRENZEN })),
        formaat: null,
      }
    );
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Refused(error.code, { field: veld, params: error.params });
  }
}

/** Line numbers as people see them, each once even where lines end in an unusual way. */
function* teBewaren(rows: TableRows, bewaard: readonly number[]): Generator<Lijstrij> {
  let nummer = 0;
  for (const { number, cells } of rows) {
    nummer = Math.max(number, nummer + 1);
    yield { nummer, cellen: bewaarRij(cells, bewaard) };
  }
}

function bewaarRij(cells: readonly string[], bewaard: readonly number[]): Cellen {
  const cellen: Record<string, string> = {};
  for (const kolom of bewaard) {
    const cel = bewaarCel(cells[kolom] ?? '');
    if (cel !== '') cellen[kolom] = cel;
  }
  return cellen;
}

/** People put all sorts of things in the name of a file. */
function veiligeNaam(naam: string): string {
  const kaal = (naam.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(-200);
  return kaal === '' || gevoeligeWaarde(kaal) !== null ? 'bestand' : kaal;
}
