import { describe, expect, it } from 'vitest';
import { detectKolommen, isGeenKop } from './detect-kolommen.ts';

const TODAY = '2026-11-23';
const split = (line: string) => line.split(',');
const duidingen = (kop: string, ...rijen: string[]) =>
  Object.fromEntries(
    detectKolommen(split(kop), rijen.map(split), TODAY).kolommen.flatMap(({ kop: header, duiding }) =>
      duiding === null || duiding === 'niet_nodig' ? [] : [[header, duiding]],
    ),
  );

describe('the meaning of columns', () => {
  it('knows the reservations of HotelDruid', () => {
    const voorstel = detectKolommen(
      split(
        'Arrivo,Partenza,Cognome,Nome,Email,Telefono,Totale Persone,Unità Occupata,Nome Tariffa,Prezzo Tariffa,Prezzo Totale,Pagato,Commento',
      ),
      [split('2026-12-31,2027-01-02,WIŚNIEWSKA,ŁUCJA,,,1,03,rate1,20,20,0,')],
      TODAY,
    );
    expect(voorstel).toMatchObject({ taal: 'it', soort: 'verblijven' });
    expect(voorstel.kolommen.map(({ duiding }) => duiding)).toEqual([
      'aankomst',
      'vertrek',
      'achternaam',
      'voornaam',
      'niet_nodig',
      'niet_nodig',
      'personen',
      'slaapplaats',
      ...Array(5).fill('niet_nodig'),
    ]);
    expect(voorstel.kolommen[0]).toMatchObject({ volgorde: 'iso', zeker: true });
  });

  it('knows the clients of HotelDruid', () => {
    const voorstel = detectKolommen(
      split(
        'Cognome,Nome,Soprannome,Titolo,Sesso,Email,2ª Email,PEC,Telefono,2º Telefono,3º Telefono,Fax,Lingua,Nazione di Residenza,Regione di Residenza,Città di Residenza,Indirizzo,CAP,Cittadinanza,Data di Nascita,Partita Iva',
      ),
      [split('WIŚNIEWSKA,ŁUCJA,,,f,,,,,,,,,Polonia,,Płock,,,Polonia,29-02-2000,')],
      TODAY,
    );
    expect(voorstel.soort).toBe('gasten');
    const gevonden = voorstel.kolommen.filter(({ duiding }) => duiding !== 'niet_nodig');
    expect(gevonden.map(({ kop, duiding }) => `${kop}: ${duiding}`)).toEqual([
      'Cognome: achternaam',
      'Nome: voornaam',
      'Lingua: taal',
      'Nazione di Residenza: land',
      'Città di Residenza: woonplaats',
      'Cittadinanza: nationaliteit',
      'Data di Nascita: geboortedatum',
    ]);
    expect(voorstel.kolommen[19]).toMatchObject({ volgorde: 'dmy', zeker: true });
  });

  it.each([
    [
      'Naam,Woonplaats,Land,Aankomst,Vertrek',
      'Jan Kos,Płock,Polen,1-2-2026,3-2-2026',
      'naam,woonplaats,land,aankomst,vertrek',
    ],
    [
      'Guest name,Check-in,Check-out,Adults,Children',
      'Jan Kos,2026-02-01,2026-02-03,2,0',
      'naam,aankomst,vertrek,volwassenen,kinderen',
    ],
    [
      'Vorname,Name,Anreise,Abreise,Wohnort',
      'Jan,Kos,01.02.2026,03.02.2026,Płock',
      'voornaam,achternaam,aankomst,vertrek,woonplaats',
    ],
    [
      'Imię,Nazwisko,Data przyjazdu,Data wyjazdu,Miejscowość',
      'Jan,Kos,01.02.2026,03.02.2026,Płock',
      'voornaam,achternaam,aankomst,vertrek,woonplaats',
    ],
    [
      'Nume,Prenume,Data sosirii,Data plecării,Țara',
      'Pop,Ana,01.02.2026,03.02.2026,România',
      'achternaam,voornaam,aankomst,vertrek,land',
    ],
    ['Nume,Sosire,Plecare', 'Ana Pop,01.02.2026,03.02.2026', 'naam,aankomst,vertrek'],
    [
      'Név,Érkezés,Távozás,Ország',
      'Kis Éva,2026.02.01,2026.02.03,Magyarország',
      'naam,aankomst,vertrek,land',
    ],
    [
      'Име,Фамилия,Пристигане,Заминаване',
      'Иван,Петров,01.02.2026,03.02.2026',
      'voornaam,achternaam,aankomst,vertrek',
    ],
    [
      'Nom,Prénom,Arrivée,Départ,Nuits',
      'Petit,Ève,01/02/2026,03/02/2026,2',
      'achternaam,voornaam,aankomst,vertrek,nachten',
    ],
    [
      'firstName,lastName,arrivalDate,departureDate',
      'Jan,Kos,2026-02-01,2026-02-03',
      'voornaam,achternaam,aankomst,vertrek',
    ],
    [
      'Nome,Data de chegada,Data de partida,País de residência',
      'Rui Sá,01/02/2026,03/02/2026,Portugal',
      'naam,aankomst,vertrek,land',
    ],
  ])('knows the header %s', (kop, rij, verwacht) => {
    expect(Object.values(duidingen(kop, rij)).join(',')).toBe(verwacht);
  });

  it('lets values decide where a header could be something else', () => {
    expect(duidingen('Guest,From,To', 'Jan Kos,Płock,Ommen')).toEqual({ Guest: 'naam' });
    expect(duidingen('Guest,Kol1,Kol2', 'Jan Kos,1-2-2026,3-2-2026', 'Ana Pop,4-2-2026,9-2-2026')).toEqual({
      Guest: 'naam',
      Kol1: 'aankomst',
      Kol2: 'vertrek',
    });
  });

  it('gives each meaning to one column, a whole header before a part', () => {
    expect(duidingen('Naam contactpersoon gast,Gast,Aankomst', 'Ria Bos,Jan Kos,1-2-2026')).toEqual({
      Gast: 'naam',
      Aankomst: 'aankomst',
    });
  });

  it.each([
    'BSN',
    'Burgerservicenummer',
    'Nr paszportu',
    'Passport number of guest',
    'PESEL',
    'CNP',
    'ЕГН',
    'Seria și numărul',
  ])('refuses the column %s by its header', (kop) => {
    expect(duidingen(`Naam,${kop},Aankomst`, 'Jan Kos,,1-2-2026')).toMatchObject({ [kop]: 'gevoelig' });
  });

  it('refuses a column that nobody announced by its values', () => {
    // 111222333 passes the proof of a BSN.
    expect(duidingen('Naam,Code,Aankomst', 'Jan Kos,111222333,1-2-2026', 'Ana Pop,,2-2-2026')).toMatchObject({
      Code: 'gevoelig',
    });
    expect(duidingen('Naam,Legitimatie,Aankomst', 'Jan Kos,paspoort,1-2-2026')).toMatchObject({
      Legitimatie: 'documentsoort',
    });
    expect(duidingen('Naam,Legitimatie,Aankomst', 'Jan Kos,ABA300000,1-2-2026')).toMatchObject({
      Legitimatie: 'gevoelig',
    });
  });

  it('tells a row from a header', () => {
    expect(isGeenKop(['Naam', 'Aankomst'])).toBe(false);
    expect(isGeenKop(['Jan Kos', '01-02-2026'])).toBe(true);
    expect(isGeenKop(['Jan Kos', '111222333'])).toBe(true);
  });
});
