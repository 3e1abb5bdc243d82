import { verwerkingen } from '../../../src/beleid/verwerkingen.ts';
import { betrokkenenVan, doelVanGegeven, eigenGegevens, gegevensVan, VERWERKINGEN } from './afgeleid.ts';
import { bewaarteksten, ordeVan } from './bewaartekst.ts';
import bronnen from './bronnen.json' with { type: 'json' };
import perVerwerking from './per-verwerking.json' with { type: 'json' };
import persoonsgegevens from './persoonsgegevens.json' with { type: 'json' };
import type { Rij } from './soorten.ts';

/** The grounds of the register, in the words of the form. */
const GRONDEN = {
  LegalObligation: 'Rechtsgrond wettelijke verplichting',
  PublicInterest: 'Rechtsgrond taak van algemeen belang',
  OfficialAuthorityOfController: 'Rechtsgrond taak van algemeen belang',
  LegitimateInterest: 'Rechtsgrond gerechtvaardigd belang',
} as const;

const SERVER = 'In te vullen door de gemeente: land en plaats van server en back-ups.';

/** The rows of data, each with where it comes from. */
export function rijenVanGegevens(): Rij[] {
  return persoonsgegevens.map(({ gegeven, betrokkenen, categorie, type, bron }) => {
    const { partij, middel, grond } = bronnen[bron as keyof typeof bronnen];
    return {
      '2.1.1': gegeven,
      '2.1.2': betrokkenen,
      '2.1.3': categorie,
      '2.1.4': type,
      '2.1.5': doelVanGegeven(gegeven),
      '2.1.6': String(partij !== null),
      ...(partij !== null && { '2.1.7': partij, '2.1.8': middel, '2.1.9': grond }),
    };
  });
}

/**
 * A row for each processing activity in every group that follows them. The form keeps one repetition of a group within
 * a group, at the number of the outer one: so one party, one framework and one term each, with the rest in words.
 */
export function rijenVanVerwerkingen(): Record<string, Rij[]> {
  const van = (rij: (een: ReturnType<typeof gegevensOver>) => Rij) =>
    VERWERKINGEN.map((sleutel) => rij(gegevensOver(sleutel)));
  return {
    '3.1': van((v) => ({ '3.1.1': v.name, '3.1.2': v.beschrijving, '3.1.3': v.gegevens })),
    '3.3': [
      {
        '3.3.1':
          'docs/privacy/gegevenskaart.md (alle tabellen) en docs/privacy/verwerkingsregister.json (alle verwerkingen)',
      },
    ],
    '5.1': van((v) => ({ '5.1.1': v.purpose })),
    '6.1.1': van((v) => ({
      '6.1.1.1': v.partij,
      '6.1.1.2': v.rollen,
      '6.1.1.3': v.wie,
      '6.1.1.4': v.gegevens,
      '6.1.1.5': betrokkenenVan(v.gegevens),
    })),
    '7.1': van((v) => ({ '7.1.1': v.belang })),
    '8.1.1': van(() => ({ '8.1.1.1': SERVER, '8.1.1.2': null, '8.1.1.3': 'Zie 8.2.' })),
    '9.1.1': van((v) => ({ '9.1.1.1': v.kader, '9.1.1.2': v.artikelen })),
    '10.1.1': van((v) => ({
      '10.1.1.1': v.purpose,
      '10.1.1.2': betrokkenenVan(v.eigen),
      '10.1.1.3': v.eigen,
      '10.1.1.4': ordeVan(v.sleutel),
      '10.1.1.5': [v.waaromTermijn, ...bewaarteksten(v.sleutel)].join('\n\n'),
    })),
    '11.1.1': van((v) => ({ '11.1.1.1': GRONDEN[v.legalBasis[0]], '11.1.1.2': v.grond })),
    '13.1.1': van((v) => ({
      '13.1.1.1': betrokkenenVan(v.gegevens),
      '13.1.1.2': v.gegevens,
      '13.1.1.3': v.purpose,
      '13.1.1.4': v.eerst,
      '13.1.1.5': v.oordeel,
    })),
  };
}

function gegevensOver(sleutel: (typeof VERWERKINGEN)[number]) {
  return {
    ...verwerkingen[sleutel],
    ...perVerwerking[sleutel],
    sleutel,
    gegevens: gegevensVan(sleutel),
    eigen: eigenGegevens(sleutel),
  };
}
