import { addDays, momentAt, today } from '../../platform/dates/index.ts';
import { NotFound } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { listContacten } from '../list-contacten.ts';
import type { Route } from './+types/security-txt.ts';

/** Days ahead at which the file expires; RFC 9116 advises less than a year. */
const VALID_DAYS = 180;

/** Where to report a weakness (RFC 9116): the gemeenten that run on this installation. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx }) => {
  const contacten = await listContacten(ctx, {});
  if (contacten.length === 0) throw new NotFound('security.txt');
  const lines = [
    ...contacten.map((email) => `Contact: mailto:${email}`),
    `Expires: ${momentAt(addDays(today(ctx.clock), VALID_DAYS), '00:00').toString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${ctx.publicUrl}/.well-known/security.txt`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
});
