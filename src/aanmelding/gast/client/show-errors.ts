import type { Gastteksten } from '../teksten.ts';
import type { Fouten } from './check.ts';
import { every, one } from './page.ts';

/** Says what is wrong at each field, and moves the focus to the first; clears what is right by now. */
export function showErrors(
  form: HTMLFormElement,
  fields: readonly string[],
  fouten: Fouten,
  teksten: Gastteksten,
): void {
  for (const name of fields) {
    const holder = form.querySelector<HTMLElement>(`[data-fout="${name}"]`);
    if (holder === null) continue;
    const code = fouten[name];
    holder.hidden = code === undefined;
    one('[data-woord]', holder).textContent = code === undefined ? '' : words(code, teksten);
    for (const input of every(`[name="${name}"]`, form)) {
      if (code === undefined) input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    }
  }
  const first = fields.find((name) => name in fouten);
  if (first !== undefined) form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
}

const words = (code: string, { fout }: Gastteksten) =>
  (fout as Record<string, string>)[code] ?? fout.ongeldig;
