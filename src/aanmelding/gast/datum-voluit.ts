/** A date in a guest's language: `niedziela, 29 listopada 2026`. */
export const datumVoluit = (isoDate: string, taal: string): string =>
  new Intl.DateTimeFormat(taal, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T12:00:00Z`),
  );
