/** What is filled in in a text. */
export type Params = Readonly<Record<string, string | number>>;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Parameters of a text with dates as people read them. */
export function leesbareParams(params: Params, date: (iso: string) => string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && ISO_DATE.test(value) ? date(value) : value,
    ]),
  );
}
