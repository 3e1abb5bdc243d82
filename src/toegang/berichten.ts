import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../platform/access/context.ts';
import { withTaken } from '../platform/access/with-actor.ts';
import { NotFound } from '../platform/errors.ts';
import type { PageRequest } from '../platform/http/index.ts';
import { type ListPage, listInput, windowOf } from '../platform/lists/index.ts';

/** A message as the demo's mailbox shows it. */
export type Bericht = {
  id: string;
  aan: string;
  onderwerp: string;
  tekst: string;
  taal: string;
  aangemaakt: Date;
  bezorgd: boolean;
};

const settings = z.object(listInput(['tijd'], '-tijd'));

/** @throws NotFound where mail is really sent: there the messages of others are nobody's to read */
export function onlyInMailbox({ mailbox }: Pick<PageRequest, 'mailbox'>): void {
  if (!mailbox) throw new NotFound('postbak');
}

/** Messages laid ready and sent, the newest first. */
export function listBerichten(
  { database }: Context,
  asked: z.input<typeof settings>,
): Promise<ListPage<Bericht>> {
  const wanted = settings.parse(asked);
  const { offset, limit } = windowOf(wanted);
  return withTaken(database.db, async (trx) => {
    const found = trx
      .selectFrom('bericht')
      .$if(wanted.zoek !== '', (query) =>
        query.where(
          sql<boolean>`strpos(zoeksleutel(aan || ' ' || onderwerp), zoeksleutel(${wanted.zoek})) > 0`,
        ),
      );
    const { total } = await found
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await found
      .selectAll()
      .orderBy('aangemaakt_op', 'desc')
      .orderBy('id')
      .offset(offset)
      .$if(limit !== null, (query) => query.limit(limit ?? 0))
      .execute();
    return {
      rows: rows.map(berichtOf),
      total: Number(total),
      page: wanted.pagina,
      pageSize: wanted.per,
      sort: wanted.sorteer,
    };
  });
}

/** @throws NotFound */
export async function readBericht({ database }: Context, id: string): Promise<Bericht> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('bericht');
  const row = await withTaken(database.db, (trx) =>
    trx.selectFrom('bericht').selectAll().where('id', '=', id).executeTakeFirst(),
  );
  if (row === undefined) throw new NotFound('bericht');
  return berichtOf(row);
}

type Row = Pick<Bericht, 'id' | 'aan' | 'onderwerp' | 'tekst' | 'taal'> & {
  aangemaakt_op: Date;
  verzonden_op: Date | null;
};

const berichtOf = ({ id, aan, onderwerp, tekst, taal, aangemaakt_op, verzonden_op }: Row): Bericht => ({
  ...{ id, aan, onderwerp, tekst, taal },
  aangemaakt: aangemaakt_op,
  bezorgd: verzonden_op !== null,
});
