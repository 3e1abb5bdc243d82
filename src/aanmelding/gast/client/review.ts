import type { Gastgegevens } from '../gegevens.ts';
import { STAPPEN, type Stap, VELDEN_VAN_STAP } from '../stappen.ts';
import { one } from './page.ts';
import { shownValue } from './values.ts';

/** Lists what was answered, each with a way back to its question. */
export function showReview(
  form: HTMLFormElement,
  { taal, teksten }: Gastgegevens,
  change: (stap: Stap) => void,
): void {
  const list = one('[data-antwoorden]');
  list.replaceChildren();
  for (const stap of STAPPEN) {
    const fields = (VELDEN_VAN_STAP[stap] ?? []).filter((name) => form.elements.namedItem(name) !== null);
    if (fields.length === 0) continue;
    const answers = fields.flatMap((name) => shownValue(form, name, taal) ?? []);
    const row = one<HTMLTemplateElement>('#antwoord').content.cloneNode(true) as DocumentFragment;
    const question = one('h2', one(`[data-stap="${stap}"]`)).textContent ?? '';
    one('dt', row).textContent = question;
    one('[data-woord]', row).textContent = answers.join(', ') || teksten.controle.leeg;
    const button = one<HTMLButtonElement>('button', row);
    one('.od-visually-hidden', button).textContent = question;
    button.addEventListener('click', () => change(stap));
    list.append(row);
  }
}
