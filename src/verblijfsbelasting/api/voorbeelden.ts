/** Identifiers of the examples in the interface's document; a test makes this world and sends every one. */
export const GEHEVEN = '0190b5a2-5b1e-7c3a-9f00-000000000040';
export const CONCEPT = '0190b5a2-5b1e-7c3a-9f00-000000000041';
export const AANSLAG = '0190b5a2-5b1e-7c3a-9f00-000000000042';
