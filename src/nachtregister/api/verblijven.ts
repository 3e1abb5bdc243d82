import type { AnyOperation } from '../../platform/api/index.ts';
import { verblijvenLeveren } from './verblijven-leveren.ts';
import { verblijvenLezen } from './verblijven-lezen.ts';
import { verblijvenWijzigen } from './verblijven-wijzigen.ts';

/** Stays: read, handed over, changed. */
export const verblijvenApi: readonly AnyOperation[] = [
  ...verblijvenLezen,
  ...verblijvenLeveren,
  ...verblijvenWijzigen,
];
