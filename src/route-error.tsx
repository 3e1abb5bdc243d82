import { isRouteErrorResponse } from 'react-router';
import { ErrorPage, errorKind, useShell } from './ui/index.ts';

/** The error page of whatever a route threw, with the failed request's own reference where the server sent one. */
export function RouteError({ error }: { error: unknown }) {
  const shell = useShell();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const own = isRouteErrorResponse(error) ? referenceOf(error.data) : undefined;
  return <ErrorPage kind={errorKind(status)} reference={own ?? shell?.reference} />;
}

const referenceOf = (data: unknown) =>
  typeof data === 'object' && data !== null && 'reference' in data && typeof data.reference === 'string'
    ? data.reference
    : undefined;
