/** The languages of the information pack, each under its own name: a flag is a country, not a language. */
export const GASTTALEN = [
  { code: 'nl', naam: 'Nederlands' },
  { code: 'en', naam: 'English' },
  { code: 'pl', naam: 'Polski' },
  { code: 'ro', naam: 'Română' },
  { code: 'bg', naam: 'Български' },
  { code: 'hu', naam: 'Magyar' },
] as const;

export type Gasttaal = (typeof GASTTALEN)[number]['code'];

export const isGasttaal = (code: string): code is Gasttaal => GASTTALEN.some((taal) => taal.code === code);
