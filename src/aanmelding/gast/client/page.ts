import type { Gastgegevens } from '../gegevens.ts';

/** One element of the page; its absence is a mistake of ours. */
export function one<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

export const every = <E extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): E[] => [...within.querySelectorAll<E>(selector)];

/** What the page hands its script. */
export const readGegevens = (): Gastgegevens => JSON.parse(one('#gegevens').textContent ?? '');
