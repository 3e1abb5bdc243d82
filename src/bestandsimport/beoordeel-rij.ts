import { leesDocumentsoort } from '../beleid/documentsoorten.ts';
import { zoekLand } from '../beleid/landen.ts';
import { zoekNationaliteit } from '../beleid/nationaliteiten.ts';
import { taalVanLand, verblijffouten, verblijfvelden } from '../nachtregister/index.ts';
import { addDays, daysBetween, type IsoDate } from '../platform/dates/index.ts';
import { type Aantal, leesAantal, leesPersonen } from './aantal-personen.ts';
import type { Gastenlijst } from './gasten.ts';
import { leesTaal } from './lees-taal.ts';
import { medereizigersVan } from './medereizigers.ts';
import { volledigeNaam } from './naam-van.ts';
import type { Plaats, Plaatsen } from './plaatsen.ts';
import { Rijlezer } from './rijlezer.ts';
import type { Cellen, Letop, Rijoordeel, Verblijfsregel } from './rijoordeel.ts';
import { kolomVan, type Toewijzing } from './toewijzing.ts';
import { verloop } from './verloop.ts';

/** What rows are judged by: the mapping agreed, the guests beside it, the organisation's locations, the day. */
export type Maatstaf = { toewijzing: Toewijzing; gasten: Gastenlijst; plaatsen: Plaatsen; vandaag: IsoDate };

/** How bookings that did not go through are called in exports, in the languages of the dictionary. */
const GEANNULEERD =
  /an+ul|cancel|storn|no.?show|niet.?verschenen|disdett|lemond|otkaz|откл|отмен|анулир|скасова|нео?явяване|nepriby/iu;

/**
 * What becomes of one row: stays (one, or one for each of more people), no night, or what is wrong with it, all of it at
 * once. A booking that was cancelled, or of zero nights, is no stay, whatever else stands in it.
 */
export function beoordeelRij(cellen: Cellen, maatstaf: Maatstaf): Rijoordeel {
  const { toewijzing, gasten, vandaag } = maatstaf;
  const rij = new Rijlezer(toewijzing, cellen, vandaag);
  if (GEANNULEERD.test(rij.cel('boekingsstatus') ?? ''))
    return { oordeel: 'geen_nacht', reden: 'geannuleerd' };
  const naam = leesNaam(rij, toewijzing);
  const gast = naam === undefined ? null : gasten.zoek(naam);
  rij.metGast(gast === 'meer' ? null : gast);
  const dagen = leesDagen(rij, vandaag);
  if (dagen !== undefined && dagen.aankomst === dagen.vertrek)
    return { oordeel: 'geen_nacht', reden: 'geen_nacht' };
  const plaats = leesPlaats(rij, maatstaf, dagen);
  const waar = leesHerkomst(rij, gast === 'meer');
  const aantal = leesAantalPersonen(rij, toewijzing);
  const werkgever = rij.cel('werkgever')
    ? rij.waarde('werkgever', verblijfvelden.werkgever, rij.cel('werkgever'))
    : null;
  const extra = plaats && dagen ? leesExtra(rij, maatstaf, plaats.gemeente, dagen.aankomst) : undefined;
  if (
    !naam ||
    !dagen ||
    !plaats ||
    !waar ||
    !aantal ||
    !extra ||
    werkgever === undefined ||
    rij.fouten.length > 0
  )
    return { oordeel: 'fout', fouten: rij.fouten };
  const letop: Letop[] = [];
  const wie: Verblijfsregel = {
    naam,
    ...waar,
    ...dagen,
    ...extra,
    gemeente: plaats.gemeente,
    locatie: plaats.id,
    slaapplaats: leesSlaapplaats(rij, maatstaf, plaats.id, letop),
    documentsoort: leesSoort(rij, letop),
    taal: leesTaal(rij.tekst('taal')) ?? taalVanLand(waar.land),
    werkgever,
    meereizend: 'nee',
  };
  if (aantal.personen > 1) letop.push('medereizigers');
  const mee = medereizigersVan(naam, aantal).map(
    (ander): Verblijfsregel => ({
      ...wie,
      ...ander,
      slaapplaats: null,
      documentsoort: null,
      geboortedatum: null,
      nationaliteit: null,
    }),
  );
  return { oordeel: 'goed', verblijven: [wie, ...mee], letop };
}

function leesNaam(rij: Rijlezer, { verblijven }: Toewijzing): string | undefined {
  const delen = (['naam', 'voornaam', 'tussenvoegsel', 'achternaam'] as const).filter(
    (deel) => kolomVan(verblijven, deel) >= 0,
  );
  if (delen.filter((deel) => rij.geweigerd(deel)).length > 0) return undefined;
  const veld = delen.find((deel) => deel === 'naam' || deel === 'achternaam') ?? 'naam';
  return rij.waarde(
    veld,
    verblijfvelden.naam,
    volledigeNaam((deel) => rij.cel(deel)),
  );
}

type Dagen = { aankomst: IsoDate; vertrek: IsoDate | null };

function leesDagen(rij: Rijlezer, vandaag: IsoDate): Dagen | undefined {
  const aankomst = rij.datum('aankomst');
  if (aankomst === null) rij.fout('aankomst', 'verplicht');
  const geschreven = rij.datum('vertrek');
  const nachten = rij.cel('nachten')?.trim() ? leesAantal(rij.cel('nachten') ?? '', 0) : undefined;
  if (nachten === null) rij.fout('nachten', 'aantal_onleesbaar');
  if (!aankomst || geschreven === undefined || nachten === null) return undefined;
  const vertrek = geschreven ?? (nachten === undefined ? null : addDays(aankomst, nachten));
  if (geschreven !== null && nachten !== undefined && daysBetween(aankomst, geschreven) !== nachten)
    rij.fout('nachten', 'nachten_kloppen_niet', { nachten: daysBetween(aankomst, geschreven) });
  const { status, ...datums } = verloop({ aankomst, vertrek }, vandaag);
  const feiten = { aankomst, ...datums, meereizend: 'nee', bron: 'bestand' } as const;
  for (const { path, code, params } of verblijffouten(feiten, status, vandaag))
    rij.fout(path === 'aankomst' ? 'aankomst' : 'vertrek', code, params);
  return rij.fouten.some(({ veld }) => veld === 'aankomst' || veld === 'vertrek' || veld === 'nachten')
    ? undefined
    : { aankomst, vertrek };
}

function leesPlaats(
  rij: Rijlezer,
  { toewijzing, plaatsen }: Maatstaf,
  dagen: Dagen | undefined,
): Plaats | undefined {
  const geschreven = rij.cel('locatie')?.trim() ?? '';
  const plaats =
    toewijzing.locatie === null ? plaatsen.locatie(geschreven) : plaatsen.plaats(toewijzing.locatie);
  if (plaats === undefined) {
    if (rij.geweigerd('locatie')) return undefined;
    if (geschreven === '') rij.fout('locatie', 'verplicht');
    else rij.fout('locatie', 'locatie_onbekend', { locaties: plaatsen.namen.slice(0, 12).join(', ') });
    return undefined;
  }
  if (dagen === undefined) return plaats;
  const begin = plaats.in_gebruik_van > plaats.register_vanaf ? plaats.in_gebruik_van : plaats.register_vanaf;
  if (dagen.vertrek !== null && dagen.vertrek <= begin)
    rij.fout('vertrek', 'verblijf_voor_begin', { datum: begin });
  if (plaats.in_gebruik_tot !== null && dagen.aankomst >= plaats.in_gebruik_tot)
    rij.fout('aankomst', 'verblijf_na_einde', { datum: plaats.in_gebruik_tot });
  return plaats;
}

function leesHerkomst(rij: Rijlezer, meerGasten: boolean): { woonplaats: string; land: string } | undefined {
  const leeg = (veld: 'woonplaats' | 'land') => {
    if (rij.tekst(veld).trim() !== '') return false;
    rij.fout(veld, meerGasten ? 'gast_niet_eenduidig' : `${veld}_ontbreekt`);
    return true;
  };
  const woonplaats = leeg('woonplaats')
    ? undefined
    : rij.waarde('woonplaats', verblijfvelden.woonplaats, rij.tekst('woonplaats'));
  if (leeg('land') || rij.geweigerd('land')) return undefined;
  const land = zoekLand(rij.tekst('land'));
  if (land === undefined) rij.fout('land', 'land_niet_herkend');
  return woonplaats !== undefined && land !== undefined ? { woonplaats, land: land.code } : undefined;
}

function leesAantalPersonen(rij: Rijlezer, { medereizigers }: Toewijzing): Aantal | undefined {
  const gelezen = leesPersonen((betekenis) => rij.cel(betekenis));
  if (!gelezen.ok) {
    rij.fout(gelezen.veld, gelezen.code);
    return undefined;
  }
  const { personen } = gelezen.aantal;
  if (personen > 1 && medereizigers === 'weigeren') rij.fout('personen', 'meer_personen', { personen });
  return gelezen.aantal;
}

type Extra = Pick<Verblijfsregel, 'geboortedatum' | 'nationaliteit'>;

/** Read only where the gemeente asks it; elsewhere it is not there at all. */
function leesExtra(
  rij: Rijlezer,
  { plaatsen, vandaag }: Maatstaf,
  gemeente: string,
  op: IsoDate,
): Extra | undefined {
  const gevraagd = (veld: 'geboortedatum' | 'nationaliteit') => plaatsen.vraagt(gemeente, veld, op);
  const geboortedatum = gevraagd('geboortedatum') ? rij.datum('geboortedatum') : null;
  if (geboortedatum) {
    const feiten = { aankomst: op, geboortedatum, meereizend: 'nee', bron: 'bestand' } as const;
    for (const { path, code } of verblijffouten(feiten, 'verwacht', vandaag))
      if (path === 'geboortedatum') rij.fout('geboortedatum', code);
  }
  const geschreven =
    gevraagd('nationaliteit') && !rij.geweigerd('nationaliteit') ? rij.tekst('nationaliteit').trim() : '';
  const nationaliteit = geschreven === '' ? undefined : zoekNationaliteit(geschreven);
  if (geschreven !== '' && nationaliteit === undefined)
    rij.fout('nationaliteit', 'nationaliteit_niet_herkend');
  return geboortedatum === undefined
    ? undefined
    : { geboortedatum, nationaliteit: nationaliteit?.code ?? null };
}

/** A bed that is not known is left open: that somebody sleeps there matters more. */
function leesSlaapplaats(
  rij: Rijlezer,
  { plaatsen }: Maatstaf,
  locatie: string,
  letop: Letop[],
): string | null {
  const geschreven = rij.cel('slaapplaats')?.trim() ?? '';
  const bed = geschreven === '' ? undefined : plaatsen.slaapplaats(locatie, geschreven);
  if (geschreven !== '' && bed === undefined && plaatsen.heeftBedden(locatie))
    letop.push('slaapplaats_onbekend');
  return bed ?? null;
}

function leesSoort(rij: Rijlezer, letop: Letop[]): string | null {
  if (rij.geweigerd('documentsoort')) return null;
  const geschreven = rij.cel('documentsoort')?.trim() ?? '';
  const soort = geschreven === '' ? undefined : leesDocumentsoort(geschreven);
  if (geschreven !== '' && soort === undefined) letop.push('documentsoort_onbekend');
  return soort ?? null;
}
