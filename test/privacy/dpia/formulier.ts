import type { Antwoorden, Waarde } from './soorten.ts';
import vragen from './vragen.json' with { type: 'json' };

/** Every answer has a moment in the form; a fixed one, so that making it again changes nothing. */
const GEMAAKT = '2026-11-28T00:00:00.000Z';

export type Antwoord = { value: Waarde; lastEditedAt: string };
export type Groep = { _index: number; [vraag: string]: Antwoord | number };

/** A file that the form of MinBZK (par-dpia-form) saves and opens. */
export type Formulier = {
  $schema: string;
  metadata: { urn: string; createdAt: string };
  answers: Record<string, Antwoord | Groep[]>;
};

const antwoord = (value: Waarde): Antwoord => ({ value, lastEditedAt: GEMAAKT });

/** The answers in the shape that the form reads, in its own order of questions. */
export function alsFormulier({ enkel, rijen }: Antwoorden): Formulier {
  const volgorde = vragen.vragen.map(({ id, groep }) => groep ?? id);
  const answers: Formulier['answers'] = {};
  for (const sleutel of new Set(volgorde)) {
    const groep = rijen[sleutel];
    if (groep !== undefined)
      answers[sleutel] = groep.map((rij, _index) => ({
        _index,
        ...Object.fromEntries(Object.entries(rij).map(([id, waarde]) => [id, antwoord(waarde)])),
      }));
    const waarde = enkel[sleutel];
    if (waarde !== undefined) answers[sleutel] = antwoord(waarde);
  }
  const { schema, urn } = vragen.formulier;
  return { $schema: schema, metadata: { urn, createdAt: GEMAAKT }, answers };
}

/** As the formatter of this repository writes it: a list of words on one line where it fits. */
export function alsJson(formulier: Formulier): string {
  const tekst = JSON.stringify(formulier, null, 2);
  return `${tekst.replace(/^(.*)\[\n\s+("[^\n]*"(?:,\n\s+"[^\n]*")*)\n\s*\](,?)$/gm, opEenRegel)}\n`;
}

const BREEDTE = 110;

function opEenRegel(alles: string, voor: string, binnen: string, na: string): string {
  const kort = `${voor}[${binnen.replace(/,\n\s+/g, ', ')}]${na}`;
  return kort.length <= BREEDTE ? kort : alles;
}
