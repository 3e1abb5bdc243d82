/** Front door of information for the public: what other chapters may use. */
export { informatieApi } from './api.ts';
export { GASTTALEN, type Gasttaal } from './gasttalen.ts';
export { informatiepakket, type Onderwerp } from './informatiepakket.ts';
