import { type AanmeldingInvoer, aanmeldingInvoer } from '../../aanmelding.ts';
import { hashOfCode, makeCode } from '../code.ts';
import type { Gastgegevens } from '../gegevens.ts';
import { showDone } from './done.ts';
import type { Outbox } from './outbox.ts';
import { seal } from './seal.ts';
import { readValues } from './values.ts';

/**
 * Takes what was entered out of the form: sealed and kept to be sent, and gone from the page. Shows the last screen.
 * @returns the identifier under which it is sent
 */
export async function enter(form: HTMLFormElement, gegevens: Gastgegevens, outbox: Outbox): Promise<string> {
  const code = makeCode();
  const aanmelding: AanmeldingInvoer = aanmeldingInvoer.parse({
    geboortedatum: null,
    nationaliteit: null,
    meereizend: 'nee',
    formulierNaam: null,
    formulierAkkoord: null,
    ...readValues(form),
    id: crypto.randomUUID(),
    taal: gegevens.taal,
    codeHash: await hashOfCode(code),
    ingevuldOp: new Date().toISOString(),
  });
  outbox.keep({ id: aanmelding.id, sealed: await seal(aanmelding, gegevens.zegel), since: Date.now() });
  showDone(aanmelding, code, gegevens);
  form.reset();
  return aanmelding.id;
}
