import { type Adresbevinding, beoordeelAdres } from '../beleid/invoer/adres.ts';
import { woonplaatsenVan, zoekWoonplaats } from '../beleid/woonplaatsen.ts';
import { Refused } from '../platform/errors.ts';

type Adres = { gemeente: string; postcode: string; woonplaats: string };

/** What is odd about an address but may be so; nothing for a gemeente whose places are not known here. */
export function adreswaarschuwingen({ gemeente, ...adres }: Adres): Adresbevinding[] {
  if (woonplaatsenVan(gemeente).length === 0) return [];
  return beoordeelAdres(adres, gemeente).filter(({ ernst }) => ernst === 'waarschuwing');
}

/**
 * The place as officially written, which is also the kern (§5.1.1: spread over the kernen).
 * @throws Refused when it does not lie in the gemeente
 */
export function plaatsVan({ gemeente, ...adres }: Adres): { woonplaats: string; kern: string } {
  if (woonplaatsenVan(gemeente).length > 0) {
    const wrong = beoordeelAdres(adres, gemeente).find(({ ernst }) => ernst === 'fout');
    if (wrong !== undefined) throw new Refused(wrong.code, { field: wrong.field, params: wrong.params });
  }
  const woonplaats = zoekWoonplaats(adres.woonplaats, gemeente)?.naam ?? adres.woonplaats;
  return { woonplaats, kern: woonplaats };
}
