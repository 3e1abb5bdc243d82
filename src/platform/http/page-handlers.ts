import { data, type RouterContextProvider, redirectDocument } from 'react-router';
import { Forbidden } from '../errors.ts';
import { encodeFlash, FLASH_COOKIE, type Flash } from './flash.ts';
import { errorFacts } from './logging.ts';
import { statusOf } from './problem.ts';
import { type PageRequest, requestContext } from './request-context.ts';

type Args = { request: Request; context: Readonly<RouterContextProvider> };

/**
 * Makes a page's loader: gives it the request's page, sends who is not logged in to the login page and back, and turns
 * our errors into the error page with the right status and a reference that finds the log line.
 * @example export const loader = pageLoader(async ({ params }: Route.LoaderArgs, page) => showLocatie(page.ctx, params))
 */
export function pageLoader<A extends Args, R>(
  load: (args: A, page: PageRequest) => Promise<R> | R,
): (args: A) => Promise<R> {
  return async (args) => {
    const page = args.context.get(requestContext);
    failFirst(page);
    try {
      return await load(args, page);
    } catch (error) {
      throw asResponse(error, page, args.request);
    }
  };
}

/** Makes a page's action, likewise. A form that came after its session ended goes to the login page, where it waits. */
export function pageAction<A extends Args, R>(
  act: (args: A, page: PageRequest) => Promise<R> | R,
): (args: A) => Promise<R> {
  return async (args) => {
    const page = args.context.get(requestContext);
    failFirst(page);
    if (page.expired) throw redirectDocument(loginAddress(page.path), 303);
    try {
      return await act(args, page);
    } catch (error) {
      throw asResponse(error, page, args.request);
    }
  };
}

/** A request that can't be answered now gets its error page before anything is loaded or written. */
function failFirst({ failure, reference }: PageRequest): void {
  if (failure !== null) throw data({ reference }, { status: failure });
}

/** Shows a message on the next page. Texts come by key, so that they are in the reader's language. */
export function flash(page: PageRequest, message: Flash): void {
  page.setCookie(FLASH_COOKIE, encodeFlash(message), 60);
}

/** What `data()` and `redirect()` make: thrown on as they are. */
function isResponse(error: unknown): boolean {
  return error instanceof Response || (error as { type?: string } | null)?.type === 'DataWithResponseInit';
}

function asResponse(error: unknown, page: PageRequest, request: Request): unknown {
  if (isResponse(error)) return error;
  if (error instanceof Forbidden && page.ctx.actor.id === null && request.method === 'GET') {
    return redirectDocument(loginAddress(page.path + new URL(request.url).search), 303);
  }
  // A form of who is logged in no longer, or not yet.
  const nobody = error instanceof Forbidden && page.ctx.actor.id === null;
  const status = nobody ? 401 : statusOf(error).status;
  if (status >= 500) page.ctx.log.error({ reference: page.reference, ...errorFacts(error) }, 'page failed');
  return data({ reference: page.reference }, { status });
}

function loginAddress(back: string): string {
  return `/inloggen?${new URLSearchParams({ terug: back })}`;
}
