import type { Log } from '../access/context.ts';
import type { Database } from '../database/open-database.ts';
import type { Clock } from '../dates/index.ts';
import type { DemoPerson } from '../identity/demo-issuer.ts';
import type { Session } from '../identity/sessions.ts';
import type { JobDesk } from '../jobs/job-desk.ts';
import type { Config } from './config.ts';

/** What the app is made of; tests bring their own. */
export type Services = {
  config: Config;
  database: Database;
  clock: Clock;
  jobs: JobDesk;
  log: Log;
  /** Named people to log in as; empty outside the demo. */
  demoPeople: readonly DemoPerson[];
  /** Personal code of a resident of the demo, to try the own page with; null outside the demo. */
  demoCode: string | null;
  /** What happens after each login, such as the first administrator's role. */
  afterLogin(session: Session): Promise<void>;
  /** Whether the jobs run, for `/readyz`. */
  jobsReady(): boolean;
  /** When retention last finished, and whether it has been left undone too long, for `/readyz`. */
  retention(): Promise<{ last: Date | null; late: boolean }>;
};
