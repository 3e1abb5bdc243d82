import { GASTTALEN, type Gasttaal } from '../informatie/index.ts';

/** Whether the own page is there in a language. */
export const isEigentaal = (taal: string | undefined): taal is Gasttaal =>
  GASTTALEN.some(({ code }) => code === taal);
