import type { Context } from '../access/context.ts';
import type { Mailer } from '../mail/send-mail.ts';

/** What jobs work with: a context whose actor is the system, and the mail server. */
export type JobServices = { ctx: () => Context; mailer: Mailer };
