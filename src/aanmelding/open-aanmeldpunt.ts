export type Aanmeldpunt = {
  id: string;
  soort: 'kiosk' | 'deur';
  locatie: {
    naam: string;
    straat: string;
    huisnummer: string;
    postcode: string;
    woonplaats: string;
    contactNaam: string;
    contactTelefoon: string;
  };
  gemeente: { code: string; naam: string; slug: string };
  velden: ('geboortedatum' | 'nationaliteit')[];
  vandaag: string;
};
export const openAanmeldpunt = async (_ctx: unknown, _i: { sleutel: string }): Promise<Aanmeldpunt> => ({
  id: 'x',
  soort: 'deur',
  locatie: {
    naam: 'De Vechtoever',
    straat: 'Kanaal',
    huisnummer: '1',
    postcode: '7771 AB',
    woonplaats: 'Hardenberg',
    contactNaam: 'Marieke Veldkamp',
    contactTelefoon: '0523 000 111',
  },
  gemeente: { code: '0160', naam: 'Hardenberg', slug: 'hardenberg' },
  velden: [],
  vandaag: '2026-11-28',
});
