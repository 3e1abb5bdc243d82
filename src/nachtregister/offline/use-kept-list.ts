import { useEffect, useState } from 'react';
import { keepList } from './keep-list.ts';

/**
 * Keeps the page for when there is no connection, each time the list was made anew. That it can't be kept (a full disk, a
 * private window) is no error of the page.
 * @param made moment of making
 * @returns whether this version is kept
 */
export function useKeptList(path: string, made: string): boolean {
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    keepList(path).then(
      (done) => current && done && setKept(made),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [path, made]);
  return kept === made;
}
