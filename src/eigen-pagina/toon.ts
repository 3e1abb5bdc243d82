import { gastteksten } from '../aanmelding/index.ts';
import { bewaarregels } from '../beleid/bewaren/index.ts';
import { landnaam } from '../beleid/landen.ts';
import { nationaliteitnaam } from '../beleid/nationaliteiten.ts';
import { type Gasttaal, informatiepakket, type Onderwerp } from '../informatie/index.ts';
import { dateOf } from '../platform/dates/index.ts';
import { vulIn } from '../platform/i18n/vul-in.ts';
import { dag, inschrijving, tijd } from './inschrijving.ts';
import type { Mijn, MijnInzage, Persoonsgegevens } from './mijn-gegevens.ts';
import { eigenteksten } from './teksten.ts';

export type Feit = { label: string; value: string };

/** The own page in words, ready to draw or to print. */
export type MijnPagina = {
  verblijven: { id: string; titel: string; feiten: Feit[] }[];
  inzage: { sleutel: string; dag: string; wie: string; waarom: string; keer: number }[];
  verzoeken: { id: string; soort: string; toelichting: string; stand: string; verlengd: string | null }[];
  inschrijving: readonly string[];
  bewaard: string;
  tot: string;
  /** That there may be more than is shown; null where all of it is. */
  beperkt: string | null;
  pakket: readonly Onderwerp[];
};

/** Years that something which is still going on can keep a name longer, at most. */
const LANGER_JAREN = Math.round(bewaarregels.verblijf.hoogstensLanger / 365);

/** What staff wrote, with the full stop after which the next sentence begins. */
const alsZin = (text: string): string => (/[.!?…]$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`);

/** Puts what is kept about somebody in words of that person's language. */
export function toonMijn(
  { gegevens, dagen, verlooptOp, beperkt, vandaag }: Mijn,
  taal: Gasttaal,
): MijnPagina {
  const teksten = eigenteksten[taal];
  return {
    verblijven: (gegevens.verblijf ?? []).map((stay) => ({
      id: stay.id,
      titel: vulIn(teksten.verblijf.titel, { plek: stay.locatie_naam }),
      feiten: feitenVan(gegevens, stay, taal),
    })),
    inzage: inzageVan(gegevens.inzage ?? [], taal),
    verzoeken: newestFirst(gegevens.verzoek, 'ontvangen_op').map((one) => ({
      id: one.id,
      soort: teksten.verzoek[one.soort],
      toelichting: one.toelichting,
      stand: vulIn(teksten.verzoek[one.status], {
        datum: dag(one.termijn, taal),
        antwoord: alsZin(one.antwoord ?? ''),
      }),
      verlengd: one.verlengd_reden && vulIn(teksten.verzoek.verlengd, { reden: alsZin(one.verlengd_reden) }),
    })),
    inschrijving: inschrijving(gegevens, taal, vandaag),
    bewaard: vulIn(teksten.bewaard, { dagen, jaren: LANGER_JAREN }),
    tot: vulIn(teksten.tot, { tijd: tijd(verlooptOp, taal) }),
    beperkt: beperkt ? teksten.beperkt : null,
    pakket: informatiepakket(taal),
  };
}

type Stay = NonNullable<Persoonsgegevens['verblijf']>[number];

function feitenVan(gegevens: Persoonsgegevens, stay: Stay, taal: Gasttaal): Feit[] {
  const { veld } = eigenteksten[taal];
  const soorten: Record<string, string> = gastteksten[taal].document;
  const date = (value: string | null) => value && dag(value, taal);
  const count = (rows: readonly { verblijf: string }[] | null) =>
    String((rows ?? []).filter(({ verblijf }) => verblijf === stay.id).length);
  const signed = (gegevens.uitschrijfformulier ?? []).find(
    ({ verblijf, ingetrokken_op }) => verblijf === stay.id && ingetrokken_op === null,
  );
  const facts: Record<keyof typeof veld, string | null | undefined> = {
    naam: stay.naam,
    woonplaats: stay.woonplaats,
    land: landnaam(stay.land, taal),
    adres: stay.adres,
    bed: stay.slaapplaats_naam || null,
    aankomst: date(stay.aankomst),
    verwacht: date(stay.verwacht_vertrek),
    vertrek: date(stay.vertrek),
    document: stay.documentsoort && soorten[stay.documentsoort],
    werkgever: stay.werkgever,
    geboortedatum: date(stay.geboortedatum),
    nationaliteit: stay.nationaliteit && nationaliteitnaam(stay.nationaliteit, taal),
    door: `${stay.organisatie_naam}, ${stay.organisatie_email}`,
    op: date(dateOf(stay.aangemaakt_op)),
    formulier: signed ? date(dateOf(signed.getekend_op)) : null,
    nachten: count(gegevens.overnachting),
    wijzigingen: count(gegevens.correctie),
  };
  return (Object.keys(veld) as (keyof typeof veld)[]).flatMap((key) => {
    const value = facts[key];
    return value ? [{ label: veld[key], value }] : [];
  });
}

/** By day, role and purpose: what staff wrote beside a purpose is about their work, and stays out. */
function inzageVan(rows: readonly MijnInzage[], taal: Gasttaal): MijnPagina['inzage'] {
  const { wie, doel } = eigenteksten[taal];
  const grouped = new Map<string, MijnPagina['inzage'][number]>();
  for (const { tijdstip, actor_soort, rollen, doel: why } of newestFirst(rows, 'tijdstip')) {
    const day = dateOf(tijdstip);
    const role = wie[roleOf(actor_soort, rollen)];
    const reason = doel[purposeOf(why)];
    const key = `${day} ${role} ${reason}`;
    const one = grouped.get(key);
    if (one === undefined)
      grouped.set(key, { sleutel: key, dag: dag(day, taal), wie: role, waarom: reason, keer: 1 });
    else one.keer += 1;
  }
  return [...grouped.values()];
}

/** Rows with the latest moment first. */
function newestFirst<K extends string, R extends Record<K, string>>(
  rows: readonly R[] | null,
  moment: K,
): R[] {
  return [...(rows ?? [])].sort((a, b) => Date.parse(b[moment]) - Date.parse(a[moment]));
}

type Teksten = (typeof eigenteksten)['nl'];

function roleOf(soort: string, rollen: readonly string[]): keyof Teksten['wie'] {
  if (soort === 'huisvester' || soort === 'systeem') return soort;
  if (rollen.some((rol) => rol === 'toezicht' || rol === 'regio-toezicht')) return 'toezicht';
  return rollen.includes('registratie') ? 'registratie' : 'gemeente';
}

function purposeOf(why: string): keyof Teksten['doel'] {
  const [code = ''] = why.split(':');
  return code in eigenteksten.nl.doel ? (code as keyof Teksten['doel']) : 'anders';
}
