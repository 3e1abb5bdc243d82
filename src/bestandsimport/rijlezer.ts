import type { z } from 'zod';
import { issuesOf } from '../platform/access/issues.ts';
import type { IsoDate } from '../platform/dates/index.ts';
import type { Betekenis } from './betekenis.ts';
import { leesDatum } from './datumvolgorde.ts';
import type { Gast } from './gasten.ts';
import { weigeringVan } from './gevoelig.ts';
import type { Cellen, Rijfout } from './rijoordeel.ts';
import { kolomVan, type Toewijzing } from './toewijzing.ts';

/** Reads the cells of one row by their meaning and gathers what is wrong with them. */
export class Rijlezer {
  readonly fouten: Rijfout[] = [];
  readonly #toewijzing: Toewijzing;
  readonly #cellen: Cellen;
  readonly #vandaag: IsoDate;
  #gast: Gast | null = null;

  constructor(toewijzing: Toewijzing, cellen: Cellen, vandaag: IsoDate) {
    this.#toewijzing = toewijzing;
    this.#cellen = cellen;
    this.#vandaag = vandaag;
  }

  /** Says where else to look for what a row leaves open. */
  metGast(gast: Gast | null): void {
    this.#gast = gast;
  }

  /** Text of a column; undefined when there is no column for it, empty when the cell is. Not for refused cells. */
  cel(betekenis: Betekenis): string | undefined {
    const kolom = kolomVan(this.#toewijzing.verblijven, betekenis);
    return kolom < 0 ? undefined : (this.#cellen[kolom] ?? '');
  }

  /** Text of a column, else what the guest list says. Empty when neither has it. */
  tekst(betekenis: Betekenis): string {
    return this.cel(betekenis) || (this.#vanGast(betekenis) ?? '');
  }

  fout(veld: Rijfout['veld'], code: string, params?: Rijfout['params']): void {
    const kolom = veld === 'persoon' ? -1 : kolomVan(this.#toewijzing.verblijven, veld);
    const eigen = veld === 'persoon' || this.cel(veld) || this.#vanGast(veld) === undefined;
    const plek = eigen
      ? { kolom: kolom < 0 ? null : kolom }
      : { kolom: kolomVan(this.#toewijzing.gasten, veld), gastrij: this.#gast?.nummer ?? 0 };
    this.fouten.push({ veld, ...plek, code, ...(params && { params }) });
  }

  /** Whether a cell was refused for the number in it; said once. */
  geweigerd(betekenis: Betekenis): boolean {
    const weigering = weigeringVan(this.tekst(betekenis));
    if (weigering !== null && !this.fouten.some((f) => f.veld === betekenis)) this.fout(betekenis, weigering);
    return weigering !== null;
  }

  /** A value as its schema takes it; undefined when it is wrong, and then it has been said. */
  waarde<S extends z.ZodType>(betekenis: Betekenis, schema: S, text: unknown): z.output<S> | undefined {
    if (this.geweigerd(betekenis)) return undefined;
    const parsed = schema.safeParse(text, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const { code, params } of issuesOf(parsed.error)) this.fout(betekenis, code, params);
    return undefined;
  }

  /** A date; null when nothing is filled in, undefined when it is wrong. */
  datum(betekenis: 'aankomst' | 'vertrek' | 'geboortedatum'): IsoDate | null | undefined {
    if (this.geweigerd(betekenis)) return undefined;
    const text = this.tekst(betekenis).trim();
    if (text === '') return null;
    const vanGast = !this.cel(betekenis);
    const kolommen = vanGast ? this.#toewijzing.gasten : this.#toewijzing.verblijven;
    const volgorde = kolommen[kolomVan(kolommen, betekenis)]?.volgorde ?? 'dmy';
    const date = leesDatum(text, volgorde, this.#vandaag);
    if (date !== null) return date;
    this.fout(betekenis, 'ongeldige_datum');
    return undefined;
  }

  #vanGast(betekenis: Betekenis): string | undefined {
    return (this.#gast?.waarden as Partial<Record<Betekenis, string>> | undefined)?.[betekenis];
  }
}
