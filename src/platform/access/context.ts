import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/open-database.ts';
import type { Clock } from '../dates/index.ts';
import type { JobDesk } from '../jobs/job-desk.ts';
import type { Actor } from './actor.ts';

/** Structured log without personal data: an event's name and facts such as counts, codes and references. */
export type Log = FastifyBaseLogger;

/** Everything a use case needs from outside, made once per request, job run or command. */
export type Context = {
  database: Database;
  clock: Clock;
  /** Asks for work that is done after this, by a job. */
  jobs: JobDesk;
  log: Log;
  actor: Actor;
  language: 'nl' | 'en';
  /** Where it came from: address and route. */
  origin: string;
  /** What the audit log keeps of it; `origin` when left out. */
  loggedOrigin?: string;
  /** Finds the log lines of one request. */
  reference: string;
  /** Everything is done but nothing is kept: what would have happened is the answer. */
  dryRun?: boolean;
  /** A secret key of 32 bytes for one purpose, which follows from the installation's own (HKDF, RFC 5869). */
  keyFor(purpose: string): Buffer;
  /** The link with the BRP, in an installation that has one: address of the API and the key for it. */
  brp?: { url: string; sleutel: string } | undefined;
  /** Address under which people reach this installation, without a slash at the end. */
  publicUrl: string;
};
