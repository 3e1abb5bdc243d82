import { NotFound } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';
import { Page } from '../../ui/index.ts';
import { listGemeenten } from '../list-gemeenten.ts';
import type { Route } from './+types/gemeente.ts';

export const handle = { noJs: true };

/** A gemeente's own start page; an address of no gemeente is not there. */
export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => {
  const gemeente = (await listGemeenten(page.ctx, {})).find(({ slug }) => slug === params.gemeente);
  if (!gemeente) throw new NotFound('gemeente');
  return { gemeente };
});

export default function Gemeente({ loaderData: { gemeente } }: Route.ComponentProps) {
  return <Page title={gemeente.naam}>{null}</Page>;
}
