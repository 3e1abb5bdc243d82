/** Front door of information for the public: what other chapters may use. */
export { informatieApi } from './api.ts';
