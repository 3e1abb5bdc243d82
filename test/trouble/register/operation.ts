import fc from 'fast-check';

/** How many houses the operations are about; the first one has beds. */
export const HOUSES = 4;

const STEPS = [
  ...([
    'register',
    'register',
    'register',
    'arrive',
    'depart',
    'depart',
    'undoDepart',
    'away',
    'correct',
    'cancel',
  ] as const),
  ...(['move', 'move', 'press', 'press', 'press', 'pressAll', 'undo'] as const),
];

/** Days before tonight. */
const past = fc.integer({ min: -6, max: 0 });

/** Something a huisvester asks of the register; `twice` sends it to two processes at the same moment. */
export const operation = fc.record({
  step: fc.constantFrom(...STEPS),
  pick: fc.nat(),
  huis: fc.nat({ max: HOUSES - 1 }),
  from: past,
  to: past,
  known: fc.boolean(),
  twice: fc.boolean(),
});
export type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;
