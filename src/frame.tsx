import { Outlet } from 'react-router';
import type { Route } from './+types/frame.ts';
import { RouteError } from './route-error.tsx';

/**
 * Around every page, to catch its errors: the router does not run the loader of the route that shows an action's error,
 * and menu, look and session come from the root's.
 */
export default function Frame() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <RouteError error={error} />;
}
