import { isIPv6 } from 'node:net';

/**
 * What is counted as one address: an IPv4 address, or the /64 of an IPv6 one, of which one subscriber has 2⁶⁴ to choose
 * from.
 */
export function netwerkVan(adres: string): string {
  const plain = adres.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [left = '', right = ''] = plain.toLowerCase().split('::');
  const [head, tail] = [left, right].map((part) => part.split(':').filter(Boolean));
  const zeroes = Array(Math.max(0, 8 - (head?.length ?? 0) - (tail?.length ?? 0))).fill('0');
  const groups = [...(head ?? []), ...zeroes, ...(tail ?? [])].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
