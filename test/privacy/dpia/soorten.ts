/** The value of one answer: null is left empty, for the gemeente to choose. */
export type Waarde = string | string[] | null;

/** One repetition of a group of questions. */
export type Rij = Record<string, Waarde>;

/** Answers by question, and rows of answers by the group that they repeat in. */
export type Antwoorden = { enkel: Record<string, Waarde>; rijen: Record<string, Rij[]> };
