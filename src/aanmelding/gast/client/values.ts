import { datumVoluit } from '../datum-voluit.ts';
import { every } from './page.ts';

/** What stands in the form, empty fields as null. */
export function readValues(form: HTMLFormElement): Record<string, string | null> {
  const data = new FormData(form);
  const values: Record<string, string | null> = {};
  for (const [name, value] of data) {
    if (!name.startsWith('_') && typeof value === 'string') values[name] = value.trim() === '' ? null : value;
  }
  return values;
}

/** An answer as the guest reads it: the words of an option, a date in the own language. */
export function shownValue(form: HTMLFormElement, name: string, taal: string): string | null {
  const value = new FormData(form).get(name);
  if (typeof value !== 'string' || value.trim() === '') return null;
  const field = form.elements.namedItem(name);
  // A tick stands for the name beside it.
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return null;
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? value;
  if (field instanceof RadioNodeList) {
    const chosen = every<HTMLInputElement>(`input[name="${name}"]`, form).find(({ checked }) => checked);
    return chosen?.labels?.[0]?.innerText.trim() ?? value;
  }
  if (field instanceof HTMLInputElement && field.type === 'date') return datumVoluit(value, taal);
  return value;
}

/** Today on the Dutch calendar, whatever the device's time zone. */
export const todayHere = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
