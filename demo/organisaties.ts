import type { OrganisatieTable, ToelatingTable } from '../src/platform/database/tables.ts';
import type { GemeenteCode } from './gemeenten.ts';

/** How a gemeente stands to an organisation; `days` before tonight. */
type Standing = {
  gemeente: GemeenteCode;
  status: ToelatingTable['status'];
  asked: number;
  decided?: number;
  /** Who of the demo's people decided. */
  by?: 'fatma' | 'wim' | 'gerda';
  reden?: string;
};

type Plan = Pick<
  OrganisatieTable,
  'naam' | 'kvk' | 'soorten' | 'straat' | 'huisnummer' | 'postcode' | 'woonplaats' | 'email' | 'telefoon'
> & { standing: readonly Standing[] };

/** The demo's organisations, invented; numbers of the trade register are of the range it keeps for tests. */
export const organisaties = {
  vechtdal: {
    naam: 'Vechtdal Verblijf',
    kvk: '90001812',
    soorten: ['huisvester'],
    straat: 'Turfschipperskade',
    huisnummer: '14',
    postcode: '7701 RX',
    woonplaats: 'Dedemsvaart',
    email: 'kantoor@vechtdal-verblijf.example',
    telefoon: '+31523000112',
    standing: [
      { gemeente: '0160', status: 'toegelaten', asked: 421, decided: 417, by: 'fatma' },
      { gemeente: '0175', status: 'toegelaten', asked: 230, decided: 225, by: 'gerda' },
    ],
  },
  baanbreed: {
    naam: 'Baanbreed Uitzenden',
    kvk: '90001847',
    soorten: ['huisvester', 'uitzender'],
    straat: 'Zijlpoortstraat',
    huisnummer: '3',
    postcode: '7772 WZ',
    woonplaats: 'Hardenberg',
    email: 'wonen@baanbreed.example',
    telefoon: '+31523000133',
    standing: [{ gemeente: '0160', status: 'toegelaten', asked: 419, decided: 412, by: 'fatma' }],
  },
  zandveld: {
    naam: 'Kwekerij Het Zandveld',
    kvk: '90001863',
    soorten: ['huisvester', 'werkgever'],
    straat: 'Aspergepad',
    huisnummer: '2',
    postcode: '7692 XK',
    woonplaats: 'Mariënberg',
    email: 'erf@hetzandveld.example',
    telefoon: '+31523000155',
    standing: [{ gemeente: '0160', status: 'toegelaten', asked: 418, decided: 415, by: 'wim' }],
  },
  collendoorn: {
    naam: 'Collendoorn Vleeswaren',
    kvk: '90001898',
    soorten: ['werkgever'],
    straat: 'Koelhuisweg',
    huisnummer: '21',
    postcode: '7798 XC',
    woonplaats: 'Collendoorn',
    email: 'personeel@collendoornvlees.example',
    telefoon: '+31523000177',
    standing: [{ gemeente: '0160', status: 'toegelaten', asked: 140, decided: 136, by: 'fatma' }],
  },
  slaapgoed: {
    naam: 'Slaapgoed Esch',
    kvk: '90001936',
    soorten: ['huisvester'],
    straat: 'Veldovenstraat',
    huisnummer: '9a',
    postcode: '7776 XA',
    woonplaats: 'Slagharen',
    email: 'info@slaapgoed-esch.example',
    telefoon: '+31523000188',
    standing: [{ gemeente: '0160', status: 'aangevraagd', asked: 2 }],
  },
  eikenhof: {
    naam: 'Eikenhof Verhuur',
    kvk: '90001952',
    soorten: ['huisvester'],
    straat: 'Kampeerlaantje',
    huisnummer: '40',
    postcode: '7794 XD',
    woonplaats: 'Rheeze',
    email: 'verhuur@eikenhofverhuur.example',
    telefoon: '+31523000199',
    standing: [
      {
        gemeente: '0160',
        status: 'geweigerd',
        asked: 33,
        decided: 26,
        by: 'fatma',
        reden:
          'U wilt alleen vakantiehuisjes op een recreatieterrein verhuren. Dat staat het beleid niet toe (§5.1.2). Meld u opnieuw aan als u een andere locatie heeft.',
      },
    ],
  },
} as const satisfies Record<string, Plan>;

export type OrganisatieKey = keyof typeof organisaties;
