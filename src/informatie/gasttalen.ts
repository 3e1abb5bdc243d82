/** The languages of the information pack, each under its own name (a flag is a country, not a language), and its title. */
export const GASTTALEN = [
  { code: 'nl', naam: 'Nederlands', titel: 'Informatie voor bewoners' },
  { code: 'en', naam: 'English', titel: 'Information for residents' },
  { code: 'pl', naam: 'Polski', titel: 'Informacje dla mieszkańców' },
  { code: 'ro', naam: 'Română', titel: 'Informații pentru locatari' },
  { code: 'bg', naam: 'Български', titel: 'Информация за живеещите тук' },
  { code: 'hu', naam: 'Magyar', titel: 'Tájékoztató lakóknak' },
] as const;

export type Gasttaal = (typeof GASTTALEN)[number]['code'];
