import { useSearchParams } from 'react-router';

/** Names of list settings in the address, the same on every list. */
export const LIST_PARAMS = { page: 'pagina', pageSize: 'per', sort: 'sorteer' } as const;

/** Makes `?…` links that change some settings of the present address and keep the others. */
export function useSearchHref(): (changes: Readonly<Record<string, string | number | null>>) => string {
  const [params] = useSearchParams();
  return (changes) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, String(value));
    }
    const search = next.toString();
    return search === '' ? '?' : `?${search}`;
  };
}
