import type { Route } from './+types/api-docs.ts';
import { documentSettings, operations } from './api.ts';
import { hoofdstukkenVan } from './koppelingen/documentatie.ts';
import { Documentatie } from './koppelingen/pages/documentatie.tsx';
import { openApiDocument } from './platform/api/index.ts';
import { pageLoader } from './platform/http/index.ts';

export const handle = { noJs: true };

/** The REST interface for who reads; made from the same operations as its document. */
export const loader = pageLoader(async (_args: Route.LoaderArgs, { ctx: { publicUrl } }) => ({
  publicUrl,
  hoofdstukken: hoofdstukkenVan(openApiDocument(operations, documentSettings(publicUrl))),
}));

export default function ApiDocs({ loaderData }: Route.ComponentProps) {
  return <Documentatie {...loaderData} />;
}
