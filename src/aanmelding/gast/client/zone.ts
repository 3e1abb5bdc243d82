import { vulIn } from '../../../platform/i18n/vul-in.ts';
import type { Zone, ZoneResult } from '../../mrz/index.ts';
import type { Gastgegevens } from '../gegevens.ts';
import type { Gastteksten } from '../teksten.ts';
import { one } from './page.ts';
import { todayHere } from './values.ts';

/**
 * The machine-readable zone: typed, scanned or held to the camera. Only the name, the kind of document and the country
 * are taken over; the lines are wiped from the page as soon as they are read, and never leave it.
 */
export async function offerZone(form: HTMLFormElement, { teksten }: Gastgegevens): Promise<void> {
  const field = one<HTMLTextAreaElement>('[data-zone]', form);
  const said = one('[data-zone-uitslag]', form);
  const mrz = await import('../../mrz/index.ts');

  const tell = (words: string) => {
    said.hidden = false;
    said.textContent = words;
  };
  const take = (zone: ZoneResult) => {
    if (!zone.ok) return tell(refusal(zone, teksten));
    field.value = '';
    fillIn(form, zone);
    askForLetters(form, zone, mrz.proposeDiacritics, teksten);
    tell(teksten.zone.gelezen);
    // There is nothing to skip any more.
    one('[data-verder] [data-woord]', form).textContent = teksten.verder;
  };
  const read = () => take(mrz.readZone(field.value, todayHere()));
  const button = one<HTMLButtonElement>('[data-zone-lees]', form);
  button.addEventListener('click', read);
  button.hidden = false;
  mrz.watchScanner(field, read);
  form.addEventListener('reset', () => {
    field.value = '';
    said.hidden = true;
  });

  if (!(await mrz.canUseCamera())) return;
  const camera = one<HTMLButtonElement>('[data-zone-camera]', form);
  const picture = one('[data-zone-beeld]', form);
  let looking: AbortController | null = null;
  camera.hidden = false;
  camera.addEventListener('click', async () => {
    if (looking !== null) return looking.abort();
    looking = new AbortController();
    picture.hidden = false;
    one('[data-woord]', camera).textContent = teksten.zone.cameraStop;
    try {
      const zone = await mrz.readFromCamera(
        one<HTMLVideoElement>('video', picture),
        looking.signal,
        todayHere(),
      );
      if (zone !== undefined) take(zone);
    } catch {
      tell(teksten.zone.fout);
    } finally {
      looking = null;
      picture.hidden = true;
      one('[data-woord]', camera).textContent = teksten.zone.camera;
    }
  });
  addEventListener('pagehide', () => looking?.abort());
}

/** Puts a zone in the form, in the way names are usually written. */
function fillIn(form: HTMLFormElement, { documentsoort, land }: Zone): void {
  const kind = form.querySelector<HTMLInputElement>(`[name="documentsoort"][value="${documentsoort}"]`);
  if (kind !== null) kind.checked = true;
  const home = one<HTMLSelectElement>('[name="land"]', form);
  if (land !== null && home.value === '') home.value = land;
}

/** Fills in the name, and asks for what a zone loses: only the guest knows whether Lukasz is Łukasz. */
function askForLetters(
  form: HTMLFormElement,
  { voornamen, achternaam, land, afgekapt }: Zone,
  propose: typeof import('../../mrz/index.ts').proposeDiacritics,
  { naam }: Gastteksten,
): void {
  const parts = [voornamen, achternaam].filter((part) => part !== '').map((part) => propose(part, land));
  one<HTMLInputElement>('[name="naam"]', form).value = parts.map(({ voorstel }) => voorstel).join(' ');
  const letters = new Map(
    parts.flatMap(({ verloren }) => verloren).map(({ staat, kan }) => [staat, kan.join(' ')]),
  );
  const asked = [
    ...(letters.size === 0
      ? []
      : [vulIn(naam.letters, { letters: [...letters].map(([is, may]) => `${is} → ${may}`).join('; ') })]),
    ...(afgekapt ? [naam.afgekapt] : []),
  ];
  if (asked.length > 0) one('#uitleg-tekens', form).textContent = asked.join(' ');
}

function refusal(fout: Exclude<ZoneResult, Zone>, { zone }: Gastteksten): string {
  if (fout.code === 'controlecijfer') return vulIn(zone.regel, { regel: fout.regel });
  if (fout.code === 'verlopen') return zone.verlopen;
  return fout.code === 'soort_niet_aanvaard' ? zone.soort : zone.fout;
}
