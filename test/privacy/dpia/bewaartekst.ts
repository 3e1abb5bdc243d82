import {
  BEWAARSOORTEN,
  type Bewaarregel,
  type Bewaarsoort,
  bewaarregels,
} from '../../../src/beleid/bewaren/index.ts';
import type { Verwerkingssleutel } from '../../../src/beleid/verwerkingen.ts';
import teksten from '../../../src/privacy/i18n/nl.json' with { type: 'json' };
import { tabellenVan } from './afgeleid.ts';

const regelVan = (soort: Bewaarsoort): Bewaarregel => bewaarregels[soort];
/** Kinds that are rows of a table which the classification gives another kind: what became of them sets them apart. */
const TABELSOORT: Partial<Record<Bewaarsoort, Bewaarsoort>> = {
  verblijf_ongebruikt: 'verblijf',
  aanmelding_besloten: 'aanmelding',
};
const soortenVan = (sleutel: Verwerkingssleutel): Bewaarsoort[] => {
  const eigen = new Set(tabellenVan(sleutel).map(({ bewaren }) => bewaren));
  return BEWAARSOORTEN.filter((soort) => eigen.has(TABELSOORT[soort] ?? soort));
};
const opsomming = (delen: readonly string[]) =>
  delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} of ${delen.at(-1)}`;
const dagen = (aantal: number) => (aantal === 1 ? '1 dag' : `${aantal} dagen`);

/** The choice of the form that the longest term of a processing activity falls under; null without a term. */
export function ordeVan(sleutel: Verwerkingssleutel): string | null {
  const langste = Math.max(0, ...soortenVan(sleutel).map((soort) => regelVan(soort).dagen));
  if (langste === 0) return null;
  if (langste > 366) return 'Aantal jaren';
  if (langste >= 28) return 'Jaar';
  return langste >= 7 ? 'Minder dan 1 maand' : 'Minder dan 1 week';
}

/** The terms of a processing activity in words, and the tables of it that nothing takes away by itself. */
export function bewaarteksten(sleutel: Verwerkingssleutel): string[] {
  const zonder = tabellenVan(sleutel)
    .filter(({ bewaren }) => bewaren === undefined)
    .map(({ naam }) => naam);
  return [
    ...soortenVan(sleutel).map((soort) => {
      const { dagen: aantal, telt, daarna, grondslag } = regelVan(soort);
      return `${teksten.soort[soort]}: ${dagen(aantal)} na ${teksten.telt[telt]}, daarna ${teksten.daarna[daarna].toLowerCase()} (${grondslag}).`;
    }),
    ...(zonder.length === 0
      ? []
      : [
          `Zonder automatische termijn: ${zonder.join(', ')}. In te vullen door de gemeente: hoe lang deze blijven en wie ze verwijdert.`,
        ]),
  ];
}

/** Every rule of retention as a table in Markdown. */
export function bewaartabel(): string {
  const rijen = BEWAARSOORTEN.map((soort) => {
    const { dagen: aantal, telt, daarna, grenzen, hoogstensLanger, grondslag } = regelVan(soort);
    const cellen = [
      teksten.soort[soort],
      `${dagen(aantal)} na ${teksten.telt[telt]}`,
      teksten.daarna[daarna].toLowerCase(),
      grenzen === null ? 'vast' : `${grenzen.min} tot ${grenzen.max} dagen`,
      hoogstensLanger === 0 ? 'nee' : `hoogstens ${dagen(hoogstensLanger)}`,
      grondslag,
    ];
    return `| ${cellen.join(' | ')} |`;
  });
  const kop =
    '| Gegevens | Termijn | Daarna | Gemeente kiest | Langer | Grond |\n| --- | --- | --- | --- | --- | --- |';
  return `${kop}\n${rijen.join('\n')}\n\nLanger blijft een verblijf alleen zolang dit het nodig heeft: ${opsomming(Object.values(teksten.gronden))}.`;
}
