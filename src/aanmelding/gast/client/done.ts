import type { AanmeldingInvoer } from '../../aanmelding.ts';
import type { Gastgegevens } from '../gegevens.ts';
import { routeTekst } from '../route-tekst.ts';
import { one } from './page.ts';

/** The last screen: the personal code, and the way to register that fits the stay (§3.1.1). */
export function showDone(
  aanmelding: AanmeldingInvoer,
  code: string,
  { taal, teksten, gemeente }: Gastgegevens,
): void {
  one('[data-code]').textContent = code;
  one('[data-route]').textContent = routeTekst(aanmelding, teksten, taal, gemeente);
}

/** Whether it was sent, waits for a connection, or was refused. */
export function showState(state: 'verstuurd' | 'wacht' | 'geweigerd', { teksten }: Gastgegevens): void {
  const holder = one('[data-stap="klaar"]');
  holder.dataset.staat = state;
  const heading = one('h2', holder);
  heading.textContent =
    state === 'verstuurd'
      ? teksten.klaar.vraag
      : state === 'wacht'
        ? teksten.klaar.wacht
        : teksten.melding.geweigerd;
}
