import type { Gastgegevens } from '../gegevens.ts';
import { one } from './page.ts';
import { todayHere } from './values.ts';

/**
 * The machine-readable zone: typed, scanned or held to the camera. Only the name, the kind of document and the country
 * are taken over; the lines are wiped from the page as soon as they are read, and never leave it.
 */
export function offerZone(form: HTMLFormElement, { teksten }: Gastgegevens): void {
  const field = one<HTMLTextAreaElement>('[data-zone]', form);
  const said = one('[data-zone-uitslag]', form);
  const read = async () => {
    const { readZone } = await import('../../mrz/read-zone.ts');
    const zone = readZone(field.value, todayHere());
    said.hidden = false;
    if (!zone.ok) {
      said.textContent = teksten.zone.fout;
      field.focus();
      return;
    }
    field.value = '';
    one<HTMLInputElement>('[name="naam"]', form).value = `${zone.voornamen} ${zone.achternaam}`.trim();
    const kind = form.querySelector<HTMLInputElement>(
      `[name="documentsoort"][value="${zone.documentsoort}"]`,
    );
    if (kind !== null) kind.checked = true;
    const land = one<HTMLSelectElement>('[name="land"]', form);
    if (zone.land !== null && land.value === '') land.value = zone.land;
    said.textContent = teksten.zone.gelezen;
  };
  one('[data-zone-lees]', form).addEventListener('click', () => void read());
}
