/** Ways to look at nights: summed by location or by huisvester, or one by one. */
export const WEERGAVEN = ['locaties', 'huisvesters', 'nachten'] as const;
export type Weergave = (typeof WEERGAVEN)[number];

/** What can be wrong with a night; `te_laat` takes in what was made up later still. */
export const AFWIJKINGEN = ['ontbreekt', 'te_laat'] as const;
export type Afwijking = (typeof AFWIJKINGEN)[number];

/** Columns the list can be sorted by. */
export const NACHTSORTERING = [
  'naam',
  'huisvester',
  'gemeente',
  'nacht',
  'gevraagd',
  'opTijd',
  'teLaat',
  'ontbreekt',
] as const;
export type Nachtkolom = (typeof NACHTSORTERING)[number];
