import type { SJABLOON } from './sjabloon.ts';

/** Languages the example file can be had in: those of the people who fill it in. */
export const SJABLOONTALEN = ['nl', 'en', 'pl', 'ro', 'bg', 'hu'] as const;
export type Sjabloontaal = (typeof SJABLOONTALEN)[number];

export const isSjabloontaal = (code: string | null): code is Sjabloontaal =>
  SJABLOONTALEN.some((taal) => taal === code);

type Veld = (typeof SJABLOON)[number]['veld'];

/** The words of the example file in one language. Headers and values are words that the import reads back. */
export type Sjabloonwoorden = {
  naam: string;
  blad: string;
  uitleg: string;
  kolommen: [kolom: string, verplicht: string, betekent: string];
  ja: string;
  nee: string;
  nooit: string;
  kop: Record<Veld, string>;
  betekent: Record<Veld, string>;
  documenten: [paspoort: string, identiteitskaart: string, verblijfsdocument: string];
  /** What a spreadsheet says to who types something that is not in its list. */
  kies: string;
};

export const sjabloonwoorden: Record<Sjabloontaal, Sjabloonwoorden> = {
  nl: {
    naam: 'verblijven',
    blad: 'Verblijven',
    uitleg: 'Uitleg',
    kolommen: ['Kolom', 'Verplicht?', 'Wat schrijft u erin?'],
    ja: 'ja',
    nee: 'nee',
    nooit:
      'Schrijf nooit een BSN of het nummer van een paspoort of identiteitskaart op. Staat het er toch in, dan wordt het niet bewaard.',
    kop: {
      naam: 'Naam',
      woonplaats: 'Woonplaats',
      land: 'Land',
      aankomst: 'Aankomst',
      vertrek: 'Vertrek',
      locatie: 'Locatie',
      slaapplaats: 'Kamer',
      documentsoort: 'Soort document',
      taal: 'Taal',
      werkgever: 'Werkgever',
      personen: 'Aantal personen',
    },
    betekent: {
      naam: 'De naam zoals op het document, met alle accenten.',
      woonplaats: 'De plaats waar iemand thuis woont.',
      land: 'Het land waar iemand thuis woont.',
      aankomst: 'De dag van aankomst.',
      vertrek: 'De dag van vertrek. Die nacht telt niet mee. Leeg als u het nog niet weet.',
      locatie: 'De naam van uw locatie. Niet nodig als iedereen op dezelfde locatie verblijft.',
      slaapplaats: 'Kamer en bed, zoals Kamer 3 bed 1.',
      documentsoort: 'Wat u hebt gezien. Nooit het nummer.',
      taal: 'De taal waarin wij iemand informeren. Leeg: de taal van het land.',
      werkgever: 'Waar iemand werkt.',
      personen: 'Als een rij voor meer mensen is. Leeg: één.',
    },
    documenten: ['Paspoort', 'Identiteitskaart', 'Verblijfsdocument'],
    kies: 'Kies een waarde uit de lijst.',
  },
  en: {
    naam: 'stays',
    blad: 'Stays',
    uitleg: 'Explanation',
    kolommen: ['Column', 'Required?', 'What do you write in it?'],
    ja: 'yes',
    nee: 'no',
    nooit:
      'Never write a BSN or the number of a passport or identity card. If it stands here all the same, it is not kept.',
    kop: {
      naam: 'Name',
      woonplaats: 'Place of residence',
      land: 'Country',
      aankomst: 'Arrival',
      vertrek: 'Departure',
      locatie: 'Location',
      slaapplaats: 'Room',
      documentsoort: 'Kind of document',
      taal: 'Language',
      werkgever: 'Employer',
      personen: 'Number of people',
    },
    betekent: {
      naam: 'The name as on the document, with all accents.',
      woonplaats: 'The place where the person lives at home.',
      land: 'The country where the person lives at home.',
      aankomst: 'The day of arrival.',
      vertrek: 'The day of departure. That night does not count. Empty when you do not know it yet.',
      locatie: 'The name of your location. Not needed when everybody stays at the same one.',
      slaapplaats: 'Room and bed, such as Room 3 bed 1.',
      documentsoort: 'What you have seen. Never the number.',
      taal: 'The language in which we inform the person. Empty: the language of the country.',
      werkgever: 'Where the person works.',
      personen: 'When a row is for more people. Empty: one.',
    },
    documenten: ['Passport', 'Identity card', 'Residence document'],
    kies: 'Choose a value from the list.',
  },
  pl: {
    naam: 'pobyty',
    blad: 'Pobyty',
    uitleg: 'Objaśnienia',
    kolommen: ['Kolumna', 'Wymagane?', 'Co wpisać?'],
    ja: 'tak',
    nee: 'nie',
    nooit:
      'Nigdy nie wpisuj numeru BSN ani numeru paszportu lub dowodu osobistego. Jeśli mimo to się tu znajdzie, nie zostanie zapisany.',
    kop: {
      naam: 'Imię i nazwisko',
      woonplaats: 'Miejsce zamieszkania',
      land: 'Kraj',
      aankomst: 'Data przyjazdu',
      vertrek: 'Data wyjazdu',
      locatie: 'Obiekt',
      slaapplaats: 'Pokój',
      documentsoort: 'Rodzaj dokumentu',
      taal: 'Język',
      werkgever: 'Pracodawca',
      personen: 'Liczba osób',
    },
    betekent: {
      naam: 'Imię i nazwisko jak w dokumencie, ze wszystkimi polskimi znakami.',
      woonplaats: 'Miejscowość, w której osoba mieszka na stałe.',
      land: 'Kraj, w którym osoba mieszka na stałe.',
      aankomst: 'Dzień przyjazdu.',
      vertrek: 'Dzień wyjazdu. Ta noc się nie liczy. Puste, jeśli jeszcze nie wiadomo.',
      locatie: 'Nazwa obiektu. Niepotrzebna, jeśli wszyscy są w tym samym miejscu.',
      slaapplaats: 'Pokój i łóżko, na przykład Pokój 3 łóżko 1.',
      documentsoort: 'Dokument, który okazano. Nigdy jego numer.',
      taal: 'Język, w którym informujemy tę osobę. Puste: język kraju.',
      werkgever: 'Gdzie osoba pracuje.',
      personen: 'Jeśli wiersz dotyczy kilku osób. Puste: jedna.',
    },
    documenten: ['Paszport', 'Dowód osobisty', 'Karta pobytu'],
    kies: 'Wybierz wartość z listy.',
  },
  ro: {
    naam: 'sejururi',
    blad: 'Sejururi',
    uitleg: 'Explicații',
    kolommen: ['Coloană', 'Obligatoriu?', 'Ce scrieți aici?'],
    ja: 'da',
    nee: 'nu',
    nooit:
      'Nu scrieți niciodată un număr BSN sau numărul unui pașaport ori al unei cărți de identitate. Dacă apare totuși, nu este păstrat.',
    kop: {
      naam: 'Nume și prenume',
      woonplaats: 'Localitatea de domiciliu',
      land: 'Țara',
      aankomst: 'Data sosirii',
      vertrek: 'Data plecării',
      locatie: 'Locația',
      slaapplaats: 'Camera',
      documentsoort: 'Tipul documentului',
      taal: 'Limba',
      werkgever: 'Angajator',
      personen: 'Număr persoane',
    },
    betekent: {
      naam: 'Numele ca în document, cu toate diacriticele.',
      woonplaats: 'Localitatea în care persoana locuiește acasă.',
      land: 'Țara în care persoana locuiește acasă.',
      aankomst: 'Ziua sosirii.',
      vertrek: 'Ziua plecării. Noaptea aceea nu se numără. Gol dacă nu se știe încă.',
      locatie: 'Numele locației. Nu este necesar dacă toți stau în același loc.',
      slaapplaats: 'Camera și patul, de exemplu Camera 3 pat 1.',
      documentsoort: 'Documentul pe care l-ați văzut. Niciodată numărul.',
      taal: 'Limba în care informăm persoana. Gol: limba țării.',
      werkgever: 'Unde lucrează persoana.',
      personen: 'Dacă un rând este pentru mai multe persoane. Gol: una.',
    },
    documenten: ['Pașaport', 'Carte de identitate', 'Permis de ședere'],
    kies: 'Alegeți o valoare din listă.',
  },
  bg: {
    naam: 'prestoi',
    blad: 'Престои',
    uitleg: 'Обяснения',
    kolommen: ['Колона', 'Задължително?', 'Какво се пише тук?'],
    ja: 'да',
    nee: 'не',
    nooit:
      'Никога не пишете номер BSN или номер на паспорт или лична карта. Ако все пак се появи тук, той не се запазва.',
    kop: {
      naam: 'Име и фамилия',
      woonplaats: 'Населено място',
      land: 'Държава',
      aankomst: 'Дата на пристигане',
      vertrek: 'Дата на заминаване',
      locatie: 'Обект',
      slaapplaats: 'Стая',
      documentsoort: 'Вид на документа',
      taal: 'Език',
      werkgever: 'Работодател',
      personen: 'Брой хора',
    },
    betekent: {
      naam: 'Името, както е в документа.',
      woonplaats: 'Населеното място, в което лицето живее у дома.',
      land: 'Държавата, в която лицето живее у дома.',
      aankomst: 'Денят на пристигане.',
      vertrek: 'Денят на заминаване. Тази нощ не се брои. Празно, ако още не се знае.',
      locatie: 'Името на обекта. Не е нужно, ако всички са на едно място.',
      slaapplaats: 'Стая и легло, например Стая 3 легло 1.',
      documentsoort: 'Документът, който сте видели. Никога номерът.',
      taal: 'Езикът, на който информираме лицето. Празно: езикът на държавата.',
      werkgever: 'Където работи лицето.',
      personen: 'Ако редът е за повече хора. Празно: един.',
    },
    documenten: ['Паспорт', 'Лична карта', 'Разрешение за пребиваване'],
    kies: 'Изберете стойност от списъка.',
  },
  hu: {
    naam: 'tartozkodasok',
    blad: 'Tartózkodások',
    uitleg: 'Magyarázat',
    kolommen: ['Oszlop', 'Kötelező?', 'Mit kell beírni?'],
    ja: 'igen',
    nee: 'nem',
    nooit:
      'Soha ne írjon be BSN-számot, sem útlevél vagy személyi igazolvány számát. Ha mégis szerepel, nem őrizzük meg.',
    kop: {
      naam: 'Teljes név',
      woonplaats: 'Lakóhely',
      land: 'Ország',
      aankomst: 'Érkezés dátuma',
      vertrek: 'Távozás dátuma',
      locatie: 'Szálláshely',
      slaapplaats: 'Szoba',
      documentsoort: 'Okmány típusa',
      taal: 'Nyelv',
      werkgever: 'Munkáltató',
      personen: 'Személyek száma',
    },
    betekent: {
      naam: 'A név úgy, ahogy az okmányban áll, minden ékezettel.',
      woonplaats: 'A település, ahol a személy otthon lakik.',
      land: 'Az ország, ahol a személy otthon lakik.',
      aankomst: 'Az érkezés napja.',
      vertrek: 'A távozás napja. Az az éjszaka nem számít. Üres, ha még nem tudja.',
      locatie: 'A szálláshely neve. Nem kell, ha mindenki ugyanott lakik.',
      slaapplaats: 'Szoba és ágy, például Szoba 3 ágy 1.',
      documentsoort: 'Amit látott. Soha ne a számát.',
      taal: 'A nyelv, amelyen tájékoztatjuk. Üres: az ország nyelve.',
      werkgever: 'Ahol a személy dolgozik.',
      personen: 'Ha egy sor több emberre szól. Üres: egy.',
    },
    documenten: ['Útlevél', 'Személyi igazolvány', 'Tartózkodási engedély'],
    kies: 'Válasszon a listából.',
  },
};
