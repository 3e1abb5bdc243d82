import { toDate } from '../dates/index.ts';
import type { JobServices } from '../jobs/job-services.ts';
import type { Job } from '../jobs/run-jobs.ts';
import { sendMail } from './send-mail.ts';

/** Sends the messages that wait, every minute. */
export const mailJobs = ({ ctx, mailer }: JobServices): Job[] => [
  {
    name: 'mail-versturen',
    cron: '* * * * *',
    label: 'beheer:jobs.mail',
    run: async () => {
      const { database, clock } = ctx();
      return sendMail(database.db, mailer, toDate(clock.now()));
    },
  },
];
