import { HUISVESTER_DAGEN } from '../../../src/beleid/verzoeken.ts';
import { bewaartabel } from './bewaartekst.ts';
import rechten from './rechten.json' with { type: 'json' };
import { rijenVanGegevens, rijenVanVerwerkingen } from './rijen.ts';
import risicos from './risicos.json' with { type: 'json' };
import { roltabel, velden } from './roltabel.ts';
import type { Antwoorden } from './soorten.ts';
import teksten from './teksten.json' with { type: 'json' };
import vaststelling from './vaststelling.json' with { type: 'json' };

const AFGELEID: Record<string, () => string> = {
  rollen: roltabel,
  termijnen: bewaartabel,
  huisvesterdagen: () => String(HUISVESTER_DAGEN),
  'velden.wet': () => velden('wet'),
  'velden.werking': () => velden('werking'),
  'velden.gemeente': () => velden('gemeente'),
};

/** Fills in what follows from the program. @throws Error at a name that stands for nothing */
function ingevuld(tekst: string): string {
  return tekst.replace(/\{\{([a-z.]+)\}\}/g, (_, naam: string) => {
    const maak = AFGELEID[naam];
    if (maak === undefined) throw new Error(`Nothing is called ${naam}`);
    return maak();
  });
}

/** Everything that the model DPIA answers. */
export function modelAntwoorden(): Antwoorden {
  const open = Object.entries(teksten).map(([id, delen]) => [id, ingevuld(delen.join('\n\n'))]);
  const van15 = Object.entries(rechten).flatMap(([id, [geregeld, hoe, beperkt, welke]]) => [
    [`${id}.1`, geregeld],
    ...(geregeld === 'true' ? [[`${id}.2`, ingevuld(hoe ?? '')]] : []),
    [`${id}.3`, beperkt],
    ...(beperkt === 'true' ? [[`${id}.4`, welke]] : []),
  ]);
  const nummers = ['12.1.1', '12.2.1', '12.3.1'].map((id) => [id, 'false']);
  const { rijen, ...enkel } = vaststelling;
  return {
    enkel: Object.fromEntries([...open, ...nummers, ...van15, ...Object.entries(enkel)]),
    rijen: {
      '2.1': rijenVanGegevens(),
      ...rijenVanVerwerkingen(),
      '16.1': risicos.map((r) => ({
        '16.1.1': r.risico,
        '16.1.2': r.oorsprong,
        '16.1.3': r.kans,
        '16.1.4': r.waaromKans,
        '16.1.5': r.impact,
        '16.1.6': r.waaromImpact,
        '16.1.7': r.niveau,
        '16.1.8': r.waaromNiveau,
      })),
      '17.1': risicos.map((r) => ({
        '17.1.1': [r.risico],
        '17.1.2': r.oorsprong,
        '17.1.3': ingevuld(r.maatregelen),
        '17.1.4': r.rest,
        '17.1.7': r.beheerder,
      })),
      ...rijen,
    },
  };
}
