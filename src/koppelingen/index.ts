/** Front door of links with other systems: machine clients and receipts. */

export { leveringenApi } from './api.ts';
export { identify } from './identify.ts';
export { koppelingJobs } from './jobs.ts';
export {
  earlierLevering,
  type Levering,
  leveringSchema,
  recordLevering,
  type Uitkomst,
} from './levering.ts';
export { setUpTokenEndpoint, TOKEN_PATH } from './token-endpoint.ts';
