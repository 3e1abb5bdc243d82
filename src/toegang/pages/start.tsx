import { redirect } from 'react-router';
import { Forbidden } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';
import type { Route } from './+types/start.ts';

/** Where each person begins: the first page of the own menu; who has no role yet registers an organisation. */
export const loader = pageLoader((_args: Route.LoaderArgs, page) => {
  if (page.ctx.actor.id === null) throw new Forbidden('login');
  throw redirect(page.nav[0]?.href ?? '/aanmelden');
});

/** Makes this a page: what goes wrong here is shown as one. */
export default function Start() {
  return null;
}
