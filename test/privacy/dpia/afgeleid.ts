import classificatie from '../../../docs/privacy/classificatie.json' with { type: 'json' };
import { type Verwerkingssleutel, verwerkingen } from '../../../src/beleid/verwerkingen.ts';
import perVerwerking from './per-verwerking.json' with { type: 'json' };
import persoonsgegevens from './persoonsgegevens.json' with { type: 'json' };

type Tabel = {
  verwerking?: string;
  bewaren?: string;
  persoonlijk?: string[];
  uitvoer?: { persoonlijk: string[] };
};
const tabellen = Object.entries(classificatie) as [string, Tabel][];

/** The processing activities, in the order of the register. */
export const VERWERKINGEN = Object.keys(verwerkingen) as Verwerkingssleutel[];

/** Every column with personal data, by `docs/privacy/classificatie.json`. */
export const KOLOMMEN = tabellen.flatMap(([naam, tabel]) => persoonlijkVan(tabel).map((k) => `${naam}.${k}`));

function persoonlijkVan({ persoonlijk = [], uitvoer }: Tabel): string[] {
  return uitvoer?.persoonlijk ?? persoonlijk;
}

const patroon = (glob: string) => new RegExp(`^${glob.replaceAll('.', '[.]').replaceAll('*', '[a-z_]*')}$`);

/** The names of the data under which a column falls: its own name before a pattern. One, unless something is wrong. */
export function gegevensVanKolom(kolom: string): string[] {
  const bij = (past: (k: string) => boolean) =>
    persoonsgegevens.filter(({ kolommen }) => kolommen.some(past)).map(({ gegeven }) => gegeven);
  const zelf = bij((k) => k === kolom);
  return zelf.length > 0 ? zelf : bij((k) => k.includes('*') && patroon(k).test(kolom));
}

/** Tables of a processing activity that hold personal data, with their rule of retention. */
export function tabellenVan(sleutel: Verwerkingssleutel): { naam: string; bewaren: string | undefined }[] {
  return tabellen
    .filter(([, tabel]) => tabel.verwerking === sleutel && persoonlijkVan(tabel).length > 0)
    .map(([naam, { bewaren }]) => ({ naam, bewaren }));
}

const opVolgorde = (namen: Iterable<string>) => {
  const erin = new Set(namen);
  return persoonsgegevens.map(({ gegeven }) => gegeven).filter((gegeven) => erin.has(gegeven));
};

/** The data that a processing activity keeps itself. */
export function eigenGegevens(sleutel: Verwerkingssleutel): string[] {
  const namen = new Set(tabellenVan(sleutel).map(({ naam }) => naam));
  return opVolgorde(
    KOLOMMEN.filter((kolom) => namen.has(kolom.split('.')[0] ?? '')).flatMap(gegevensVanKolom),
  );
}

/** What a processing activity keeps, and what it reads of others. */
export function gegevensVan(sleutel: Verwerkingssleutel): string[] {
  const gelezen = perVerwerking[sleutel].gebruikt.flatMap((wat) =>
    wat in verwerkingen ? eigenGegevens(wat as Verwerkingssleutel).filter(isVanBewoner) : [wat],
  );
  return opVolgorde([...eigenGegevens(sleutel), ...gelezen]);
}

const isVanBewoner = (gegeven: string) => betrokkenenVan([gegeven]).includes('Bewoners');

/** Whose data these are. */
export function betrokkenenVan(gegevens: readonly string[]): string[] {
  const van = persoonsgegevens.filter(({ gegeven }) => gegevens.includes(gegeven));
  return [...new Set(van.map(({ betrokkenen }) => betrokkenen))];
}

/**
 * For which purpose a piece of data was first collected: that of the processing activity that keeps it. What comes into
 * being in several of them says itself which.
 */
export function doelVanGegeven(gegeven: string): string {
  const zelf = persoonsgegevens.find((een) => een.gegeven === gegeven)?.doel;
  const eerste = VERWERKINGEN.find((sleutel) =>
    zelf ? sleutel === zelf : eigenGegevens(sleutel).includes(gegeven),
  );
  if (eerste === undefined) throw new Error(`Nothing keeps ${gegeven}`);
  return verwerkingen[eerste].purpose;
}
