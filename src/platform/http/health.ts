import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Services } from './services.ts';

/**
 * `/healthz`: the process answers. `/readyz`: database and jobs work too, and retention is not late; 503 when not, with
 * which, and when retention last finished (null: not yet, or not known without a database).
 */
export function setUpHealth(app: FastifyInstance, services: Services): void {
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', async (_request, reply) => {
    const database = await sql`select 1`.execute(services.database.db).then(
      () => true,
      () => false,
    );
    const jobs = services.jobsReady();
    const { last, late } = database
      ? await services.retention().catch(() => ({ last: null, late: true }))
      : { last: null, late: true };
    const retention = !late;
    const ready = database && jobs && retention;
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ok' : 'not ready', database, jobs, retention, retentionLast: last });
  });
}
