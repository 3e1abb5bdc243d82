/**
 * Countries by the code of the Italian police's guest file: 100000 with ISTAT's code of foreign states. Those of Europe;
 * another code is shown as it is, and asked about.
 */
const ISTAT: Readonly<Record<string, string>> = {
  '100': 'IT',
  '201': 'AL',
  '203': 'AT',
  '206': 'BE',
  '209': 'BG',
  '212': 'DK',
  '214': 'FI',
  '215': 'FR',
  '216': 'DE',
  '219': 'GB',
  '220': 'GR',
  '221': 'IE',
  '226': 'LU',
  '227': 'MT',
  '231': 'NO',
  '232': 'NL',
  '233': 'PL',
  '234': 'PT',
  '235': 'RO',
  '239': 'ES',
  '240': 'SE',
  '241': 'CH',
  '243': 'UA',
  '244': 'HU',
  '247': 'EE',
  '248': 'LV',
  '249': 'LT',
  '250': 'HR',
  '251': 'SI',
  '252': 'BA',
  '253': 'MK',
  '254': 'MD',
  '255': 'SK',
  '257': 'CZ',
  '351': 'TR',
};

/** @param code nine digits, `100000233` @returns ISO 3166-1 alpha-2, or the code itself when it is not known */
export function landVanIstat(code: string): string {
  return (code.startsWith('100000') && ISTAT[code.slice(6)]) || code;
}
