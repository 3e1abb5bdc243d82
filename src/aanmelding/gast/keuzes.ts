/** An option of a list: a code of a table, by its name in the guest's language. */
export type Keuze = { code: string; naam: string };
