import { redirect } from 'react-router';
import { attachment } from '../../platform/files/index.ts';
import { pageAction, pageLoader, readForm } from '../../platform/http/index.ts';
import { adresVan, makeCodeBlad } from '../code-blad.ts';
import { isEigentaal } from '../is-eigentaal.ts';
import { checkBewonerscode } from '../make-bewonerscode.ts';
import type { Route } from './+types/bewonerscode-blad.ts';

/** A sheet is made of a code that was just made; asked for later there is none. */
export const loader = pageLoader(({ params }: Route.LoaderArgs) => redirect(`/verblijven/${params.id}/code`));

/** The sheet as PDF. The code comes with the form: nothing here knows it any more. */
export const action = pageAction(async (args: Route.ActionArgs, page) => {
  const { code = '', taal: asked } = (await readForm(args)).values;
  const van = await checkBewonerscode(page.ctx, { verblijf: args.params.id, code });
  const taal = isEigentaal(asked) ? asked : van.taal;
  const adres = adresVan(page.ctx.publicUrl, taal);
  return attachment('onderdak-code', 'pdf', await makeCodeBlad({ naam: van.naam, code, adres }, taal));
});
