import { NotFound } from '../../platform/errors.ts';
import { pageLoader } from '../../platform/http/index.ts';

/** Every address that no page has: a real route, so that the error page keeps its menu and who is logged in. */
export const loader = pageLoader(() => {
  throw new NotFound('page');
});

export const action = loader;

export default function Onbekend() {
  return null;
}
