import type { z } from 'zod';

/**
 * A zod check that names its code, a key of the `fouten` texts. It stands in the issue's message, which is where the
 * platform looks for it. `params` hold numbers and dates, never what was typed. Only the first thing wrong is said.
 */
export function eis<T>(
  voldoet: (value: T) => boolean,
  code: string,
  params?: Record<string, string | number>,
): (payload: z.core.ParsePayload<T>) => void {
  return (payload) => {
    if (payload.issues.length > 0 || voldoet(payload.value)) return;
    payload.issues.push({ code: 'custom', message: code, input: payload.value, ...(params && { params }) });
  };
}
