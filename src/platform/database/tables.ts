import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';

/** ISO date `2026-11-24`. */
type Day = string;
/** A moment: Date when read, Date or ISO string when written. */
type Moment = ColumnType<Date, Date | string, Date | string>;
type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type GemeenteTable = {
  code: string;
  naam: string;
  slug: string;
  sluitingsuur: Generated<string>;
  nachtregister_vanaf: Day;
  email: string;
  telefoon: string;
  website: string;
  functionaris_gegevensbescherming: string;
};
export type RegistratieveldTable = {
  gemeente: string;
  veld: 'geboortedatum' | 'nationaliteit';
  grondslag: string;
  vanaf: Day;
  tot: Maybe<Day>;
  vastgesteld_door: Maybe<string>;
  vastgesteld_op: Generated<Date>;
};
export type GebruikerTable = {
  id: string;
  uitgever: string;
  onderwerp: string;
  naam: string;
  email: Maybe<string>;
  taal: Generated<'nl' | 'en'>;
  aangemaakt_op: Generated<Date>;
};
export type Rol =
  | 'huisvester-beheerder'
  | 'huisvester-medewerker'
  | 'registratie'
  | 'toezicht'
  | 'belastingen'
  | 'beleid'
  | 'beheer'
  | 'regio-toezicht';
export type ToekenningTable = {
  id: string;
  gebruiker: string;
  rol: Rol;
  gemeente: Maybe<string>;
  organisatie: Maybe<string>;
  verleend_door: Maybe<string>;
  verleend_op: Generated<Date>;
  ingetrokken_op: MomentOrNull;
};
export type UitnodigingTable = {
  id: string;
  token_hash: Uint8Array;
  email: string;
  rol: Rol;
  gemeente: Maybe<string>;
  organisatie: Maybe<string>;
  uitgenodigd_door: string;
  uitgenodigd_op: Generated<Date>;
  verloopt_op: Moment;
  aanvaard_op: MomentOrNull;
  ingetrokken_op: MomentOrNull;
};
export type SessieTable = {
  hash: Uint8Array;
  id: string;
  gebruiker: string;
  organisatie: Maybe<string>;
  begonnen_op: Moment;
  laatst_gezien_op: Moment;
  adres: Maybe<string>;
  apparaat: Maybe<string>;
  id_token: Maybe<string>;
};
export type AuditlogTable = {
  id: GeneratedAlways<string>;
  tijdstip: Moment;
  gemeente: Maybe<string>;
  organisatie: Maybe<string>;
  actor_soort: string;
  actor: Maybe<string>;
  rollen: string[];
  actie: string;
  object_soort: string;
  object: Maybe<string>;
  resultaat: 'gelukt' | 'geweigerd' | 'mislukt';
  oorsprong: string;
  referentie: string;
  details: JSONColumnType<Record<string, unknown>, string | undefined, string>;
};
export type InzageTable = {
  id: GeneratedAlways<string>;
  tijdstip: Moment;
  gemeente: string;
  actor_soort: string;
  actor: Maybe<string>;
  rollen: string[];
  verwerking: string;
  doel: string;
  persoon: string;
  verblijf: string;
  referentie: string;
};
export type BerichtTable = {
  id: string;
  gemeente: Maybe<string>;
  organisatie: Maybe<string>;
  sleutel: Maybe<string>;
  aan: string;
  onderwerp: string;
  tekst: string;
  taal: string;
  aangemaakt_op: Moment;
  verzonden_op: MomentOrNull;
  pogingen: Generated<number>;
  wacht_tot: MomentOrNull;
  fout: Maybe<string>;
};
export type OrganisatieTable = {
  id: string;
  kvk: string;
  naam: string;
  soorten: ('huisvester' | 'werkgever' | 'uitzender')[];
  straat: string;
  huisnummer: string;
  postcode: string;
  woonplaats: string;
  email: string;
  telefoon: string;
  taal: Generated<'nl' | 'en'>;
  aangemaakt_op: Generated<Date>;
};
export type ToelatingTable = {
  gemeente: string;
  organisatie: string;
  status: 'aangevraagd' | 'toegelaten' | 'geweigerd' | 'ingetrokken';
  aangevraagd_op: Moment;
  besloten_op: MomentOrNull;
  besloten_door: Maybe<string>;
  reden: Maybe<string>;
};
export type LocatieTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  naam: string;
  straat: string;
  huisnummer: string;
  postcode: string;
  woonplaats: string;
  kern: string;
  huisvestingsvorm: string;
  plaatssoort: string;
  maximum: number;
  motivering: Maybe<string>;
  contact_naam: string;
  contact_telefoon: string;
  snf_nummer: Maybe<string>;
  snf_geldig_tot: Maybe<Day>;
  vergunning_kenmerk: Maybe<string>;
  vergunning_van: Maybe<Day>;
  vergunning_tot: Maybe<Day>;
  breedtegraad: Maybe<number>;
  lengtegraad: Maybe<number>;
  planologische_status: Generated<'vergund' | 'overgangsregeling' | 'bekend_niet_toegestaan'>;
  status: 'voorgesteld' | 'goedgekeurd' | 'geweigerd' | 'beeindigd';
  in_gebruik_van: Day;
  in_gebruik_tot: Maybe<Day>;
  besloten_op: MomentOrNull;
  besloten_door: Maybe<string>;
  reden: Maybe<string>;
  aangemaakt_op: ColumnType<Date, Date | string | undefined, never>;
  gewijzigd_op: ColumnType<Date, Date | string | undefined, Date | string>;
};
export type LocatiewijzigingTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  locatie: string;
  velden: JSONColumnType<Record<string, string | number | null>, string, never>;
  toelichting: string;
  status: 'voorgesteld' | 'overgenomen' | 'geweigerd' | 'ingetrokken';
  voorgesteld_op: Moment;
  voorgesteld_door: Maybe<string>;
  besloten_op: MomentOrNull;
  besloten_door: Maybe<string>;
  reden: Maybe<string>;
};
export type KamerTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  locatie: string;
  naam: string;
  volgorde: number;
  vanaf: Day;
  vervallen_op: Maybe<Day>;
};
export type SlaapplaatsTable = KamerTable & { kamer: string };
export type SignaalTable = {
  gemeente: string;
  id: string;
  soort: string;
  sleutel: string;
  organisatie: Maybe<string>;
  locatie: Maybe<string>;
  nacht: Maybe<Day>;
  details: JSONColumnType<Record<string, string | number>, string, never>;
  status: Generated<'nieuw' | 'in_behandeling' | 'afgehandeld' | 'ongegrond'>;
  eigenaar: Maybe<string>;
  aangemaakt_op: Moment;
  gewijzigd_op: Moment;
};
export type SignaalGebeurtenisTable = {
  gemeente: string;
  id: GeneratedAlways<string>;
  signaal: string;
  tijdstip: Moment;
  door: Maybe<string>;
  van: Maybe<string>;
  naar: Maybe<string>;
  toegewezen_aan: Maybe<string>;
  notitie: Maybe<string>;
  verzoek: Maybe<string>;
};
export type Bron = 'web' | 'locatie' | 'api' | 'bestand';
export type VerblijfTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  locatie: string;
  persoon: string;
  naam: string;
  woonplaats: string;
  land: string;
  aankomst: Day;
  verwacht_vertrek: Maybe<Day>;
  vertrek: Maybe<Day>;
  documentsoort: Maybe<string>;
  identiteit_vastgesteld: Maybe<'persoonlijk' | 'video'>;
  taal: Generated<string>;
  werkgever: Maybe<string>;
  slaapplaats: Maybe<string>;
  slaapplaats_vanaf: Maybe<Day>;
  meereizend: Generated<'nee' | 'partner' | 'minderjarig_kind'>;
  geboortedatum: Maybe<Day>;
  nationaliteit: Maybe<string>;
  status: 'verwacht' | 'aanwezig' | 'vertrokken' | 'vervallen';
  vervallen_reden: Maybe<string>;
  vorig_verblijf: Maybe<string>;
  bron: Bron;
  bestandsimport: Maybe<string>;
  aangemaakt_op: Moment;
  aangemaakt_door: Maybe<string>;
  gewijzigd_op: Moment;
  zoeknaam: GeneratedAlways<string>;
  tot: GeneratedAlways<Day>;
  bezet: GeneratedAlways<string>;
  persoonssleutel: GeneratedAlways<string>;
  bezet_slaapplaats: GeneratedAlways<string>;
  /** Since then nothing in the row says who it was. */
  geanonimiseerd_op: MomentOrNull;
  /** Links stays that somebody said are of one human being: the id of the first; null of itself only. */
  zekere_persoon: Maybe<string>;
  losgemaakt_op: MomentOrNull;
};
export type EerdereSlaapplaatsTable = {
  gemeente: string;
  organisatie: string;
  verblijf: string;
  slaapplaats: string;
  van: Day;
  tot: Day;
};
export type AfwezigheidTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  verblijf: string;
  van: Day;
  tot: Day;
  aangemaakt_op: Moment;
  aangemaakt_door: Maybe<string>;
};
export type Correctiesoort =
  | 'wijziging'
  | 'aangekomen'
  | 'aankomst_hersteld'
  | 'verplaatsing'
  | 'vervallen'
  | 'vertrek_hersteld'
  | 'nagekomen';
export type CorrectieTable = {
  gemeente: string;
  id: GeneratedAlways<string>;
  organisatie: string;
  verblijf: string;
  soort: Correctiesoort;
  oud: JSONColumnType<Record<string, unknown>, string, never>;
  nieuw: JSONColumnType<Record<string, unknown>, string, never>;
  reden: Maybe<string>;
  door: Maybe<string>;
  op: Moment;
};
export type Tijdigheid = 'op_tijd' | 'te_laat' | 'ingehaald';
export type NachtTable = {
  gemeente: string;
  locatie: string;
  nacht: Day;
  organisatie: string;
  aantal: number;
  maximum: number;
  tijdigheid: Tijdigheid;
  bron: Bron;
  bevestigd_op: Moment;
  bevestigd_door: Maybe<string>;
  gewijzigd_op: MomentOrNull;
};
export type OvernachtingTable = {
  gemeente: string;
  nacht: Day;
  verblijf: string;
  persoon: string;
  locatie: string;
  organisatie: string;
  slaapplaats: Maybe<string>;
  tijdigheid: Tijdigheid;
  vastgelegd_op: Moment;
};
export type AanmeldpuntTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  locatie: string;
  soort: 'kiosk' | 'deur';
  naam: string;
  versie: Generated<number>;
  sleutel_hash: Maybe<Uint8Array>;
  koppelcode_hash: Maybe<Uint8Array>;
  koppelcode_tot: MomentOrNull;
  gekoppeld_op: MomentOrNull;
  laatst_gezien_op: MomentOrNull;
  aangemaakt_op: Moment;
  aangemaakt_door: Maybe<string>;
  ingetrokken_op: MomentOrNull;
  ingetrokken_door: Maybe<string>;
};
export type KoppelpogingTable = {
  adres_hash: Uint8Array;
  op: Moment;
};
export type AanmeldingTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  locatie: string;
  aanmeldpunt: string;
  /** What the guest entered; null once decided. */
  inhoud: JSONColumnType<Record<string, unknown> | null, string | null, string | null>;
  inhoud_hash: Uint8Array;
  aankomst: Day;
  status: 'wacht' | 'bevestigd' | 'geweigerd' | 'verlopen';
  ingevuld_op: Moment;
  ontvangen_op: Moment;
  besloten_op: MomentOrNull;
  besloten_door: Maybe<string>;
  reden: Maybe<string>;
  verblijf: Maybe<string>;
};
export type BewonerscodeTable = {
  gemeente: string;
  hash: Uint8Array;
  organisatie: string;
  verblijf: string;
  aangemaakt_op: Moment;
  door_huisvester: Generated<boolean>;
};
export type Maandwijze = 'vanzelf' | 'zelf' | 'correctie';
/** A night in a delivered month; no number where nobody confirmed it. */
export type Maandnacht = {
  nacht: Day;
  toestand: Tijdigheid | 'ontbreekt';
  aantal: number | null;
  maximum: number | null;
};
export type MaandleveringTable = {
  gemeente: string;
  id: string;
  volgnummer: GeneratedAlways<string>;
  organisatie: string;
  locatie: string;
  maand: Day;
  versie: number;
  wijze: Maandwijze;
  reden: Maybe<string>;
  tijdig: boolean;
  geleverd_op: Moment;
  geleverd_door: Maybe<string>;
  gevraagd: number;
  op_tijd: number;
  te_laat: number;
  ingehaald: number;
  ontbreekt: number;
  overnachtingen: number;
  nachten: JSONColumnType<Maandnacht[], string, never>;
  hash: Uint8Array;
};
export type MaandcorrectieTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  locatie: string;
  maand: Day;
  vorige_versie: number;
  reden: string;
  begonnen_op: Moment;
  begonnen_door: Maybe<string>;
  afgerond_op: MomentOrNull;
  nieuwe_versie: Maybe<number>;
};
export type MaandovernachtingTable = {
  gemeente: string;
  locatie: string;
  maand: Day;
  versie: number;
  nacht: Day;
  verblijf: string;
  organisatie: string;
};
export type MaandvraagTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  locatie: string;
  maand: Day;
  gevraagd_op: Moment;
  gevraagd_door: Maybe<string>;
};
export type SteekproefTable = {
  gemeente: string;
  id: string;
  peildatum: Day;
  omvang: number;
  zaad: string;
  populatie: string[];
  getrokken: string[];
  getrokken_op: Moment;
  getrokken_door: Maybe<string>;
};
export type ImportprofielTable = {
  organisatie: string;
  id: string;
  naam: string;
  lezing: JSONColumnType<Record<string, unknown>, string, string>;
  aangemaakt_op: Moment;
  gewijzigd_op: Moment;
  gebruikt_op: MomentOrNull;
};
export type BestandsimportTable = {
  organisatie: string;
  id: string;
  bestandsnaam: string;
  gastenbestand: Maybe<string>;
  bestand_hash: string;
  kenmerk: string;
  opzet: JSONColumnType<Record<string, unknown>, string, string>;
  toewijzing: JSONColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  status: 'toewijzen' | 'beoordelen' | 'beoordeeld' | 'verwerken' | 'verwerkt' | 'ingetrokken' | 'mislukt';
  rijen: Generated<number>;
  gedaan: Generated<number>;
  uitkomst: JSONColumnType<Record<string, unknown>, string | undefined, string>;
  aangemaakt_op: Moment;
  aangemaakt_door: string;
  gewijzigd_op: Moment;
  afgerond_op: MomentOrNull;
  opgeruimd_op: MomentOrNull;
};
export type ImportregelTable = {
  organisatie: string;
  import: string;
  lijst: 'verblijven' | 'gasten';
  nummer: number;
  cellen: JSONColumnType<Record<string, string>, string, string>;
  oordeel: Maybe<'goed' | 'dubbel' | 'geen_nacht' | 'fout'>;
  fouten: JSONColumnType<unknown[], string | undefined, string>;
  letop: Generated<string[]>;
};
export type ImportverblijfTable = {
  organisatie: string;
  import: string;
  nummer: number;
  volg: number;
  id: string;
  gemeente: string;
  locatie: string;
  slaapplaats: Maybe<string>;
  naam: string;
  woonplaats: string;
  land: string;
  aankomst: Day;
  vertrek: Maybe<Day>;
  documentsoort: Maybe<string>;
  taal: string;
  werkgever: Maybe<string>;
  meereizend: 'nee' | 'minderjarig_kind';
  geboortedatum: Maybe<Day>;
  nationaliteit: Maybe<string>;
  sleutel: GeneratedAlways<string>;
};
export type KoppelingTable = {
  id: string;
  naam: string;
  rol: Extract<Rol, 'huisvester-medewerker' | 'registratie' | 'toezicht' | 'belastingen'>;
  gemeente: Maybe<string>;
  organisatie: Maybe<string>;
  scopes: string[];
  sleutels: JSONColumnType<Record<string, unknown>[] | null, string | null | undefined, string | null>;
  aangemaakt_op: Moment;
  aangemaakt_door: Maybe<string>;
  ingetrokken_op: MomentOrNull;
  ingetrokken_door: Maybe<string>;
  laatst_gebruikt_op: MomentOrNull;
};
export type LeveringTable = {
  id: string;
  organisatie: string;
  soort: string;
  sleutel: string;
  hash: Uint8Array;
  volgnummer: GeneratedAlways<string>;
  ontvangen_op: Moment;
  ontvangen_van: Maybe<string>;
  aangenomen: number;
  herhaald: number;
  geweigerd: number;
  laat: number;
  uitkomst: JSONColumnType<object, string, never>;
};
export type AbonnementTable = {
  id: string;
  gemeente: Maybe<string>;
  organisatie: Maybe<string>;
  url: string;
  soorten: string[];
  aangemaakt_op: Moment;
  aangemaakt_door: Maybe<string>;
  beeindigd_op: MomentOrNull;
};
export type GebeurtenisTable = {
  id: string;
  volgnummer: GeneratedAlways<string>;
  soort: string;
  gemeente: string;
  organisatie: Maybe<string>;
  onderwerp: string;
  tijdstip: Moment;
  inhoud: JSONColumnType<Record<string, unknown>, string, never>;
};
export type BezorgingTable = {
  gebeurtenis: string;
  abonnement: string;
  status: 'wacht' | 'bezorgd' | 'mislukt';
  pogingen: Generated<number>;
  wacht_tot: Moment;
  laatste_fout: Maybe<string>;
  bezorgd_op: MomentOrNull;
};
/** Registered with an address in this gemeente or not, by period `[vanaf, tot)`. */
export type BrpInschrijvingTable = {
  gemeente: string;
  id: string;
  persoon: string;
  vanaf: Day;
  tot: Maybe<Day>;
  status: 'ingeschreven' | 'niet_ingeschreven';
  bron: 'medewerker' | 'brp' | 'adrescontrole';
  vastgelegd_op: Moment;
  vastgelegd_door: Maybe<string>;
};

/** A term a gemeente set for a kind of data, in force from a day. */
export type BewaartermijnTable = {
  gemeente: string;
  soort: string;
  vanaf: Day;
  dagen: number;
  grondslag: string;
  vastgesteld_door: Maybe<string>;
  vastgesteld_op: Moment;
  nummer: GeneratedAlways<string>;
};
export type BewaarrondeTable = { id: string; begonnen_op: Moment; klaar_op: MomentOrNull };
/** What is left of what went by a rule of retention. */
export type GrafsteenTable = {
  id: GeneratedAlways<string>;
  ronde: Maybe<string>;
  gemeente: Maybe<string>;
  soort: string;
  aantal: number;
  aangehouden: Generated<number>;
  dagen: number;
  grondslag: string;
  op: Moment;
};
export type Verzoeksoort = 'inzage' | 'correctie' | 'bezwaar';
export type Verzoekstatus = 'open' | 'toegekend' | 'afgewezen';
/** A request by or for who is registered (art. 15, 16, 21 AVG). */
export type VerzoekTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  persoon: string;
  verblijf: Maybe<string>;
  soort: Verzoeksoort;
  toelichting: string;
  via: 'eigen_pagina' | 'huisvester' | 'gemeente';
  ontvangen_op: Moment;
  termijn: Day;
  verlengd_op: MomentOrNull;
  verlengd_reden: Maybe<string>;
  naar_gemeente_op: MomentOrNull;
  status: Generated<Verzoekstatus>;
  antwoord: Maybe<string>;
  besloten_op: MomentOrNull;
  besloten_door: Maybe<string>;
};

/** Whole cents: read as text, since a bigint may be more than a number holds. */
type Bedrag = ColumnType<string, number, never>;
export type VerordeningTable = {
  gemeente: string;
  id: string;
  naam: 'toeristenbelasting' | 'verblijfsbelasting';
  citeertitel: string;
  vanaf: Day;
  tot: Maybe<Day>;
  voorbeeld: boolean;
  huisvestingsvormen: string[];
  kinderen_vrij: boolean;
  wijze: 'aanslag' | 'aangifte';
  tijdvak: 'maand' | 'kwartaal' | 'halfjaar' | 'jaar';
  voorlopig_percentage: Maybe<number>;
  reactiedagen: number;
  afronding: 'cent' | 'euro_omlaag';
  forfait: JSONColumnType<{ totSlaapplaatsen: number | null; nachten: number }[], string | undefined, never>;
  forfait_per: Generated<'locatie' | 'kamer' | 'slaapplaats'>;
  vrijstellingen: Generated<string[]>;
  vastgelegd_op: Moment;
  vastgelegd_door: Maybe<string>;
};
export type BelastingtariefTable = {
  gemeente: string;
  verordening: string;
  vanaf: Day;
  tot: Maybe<Day>;
  centen: number;
};
export type BelastingplichtTable = {
  gemeente: string;
  id: string;
  locatie: string;
  organisatie: string;
  vanaf: Day;
  tot: Maybe<Day>;
  reden: string;
  vastgelegd_op: Moment;
  vastgelegd_door: Maybe<string>;
};
export type LocatieomvangTable = {
  gemeente: string;
  id: string;
  nummer: Generated<string>;
  locatie: string;
  vanaf: Day;
  tot: Maybe<Day>;
  slaapplaatsen: Maybe<number>;
  kamers: Maybe<number>;
  reden: string;
  vastgelegd_op: Moment;
  vastgelegd_door: Maybe<string>;
};
export type LocatiemaximumTable = {
  gemeente: string;
  locatie: string;
  vanaf: Day;
  maximum: number;
};
export type LocatievrijstellingTable = {
  gemeente: string;
  id: string;
  locatie: string;
  soort: 'zorginstelling' | 'asielopvang' | 'forensenbelasting';
  vanaf: Day;
  tot: Maybe<Day>;
  reden: string;
  vastgelegd_op: Moment;
  vastgelegd_door: Maybe<string>;
};
export type AangifteTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  verordening: string;
  tijdvak: string;
  van: Day;
  tot: Day;
  versie: number;
  reageren_tot: Day;
  hash: Uint8Array;
  gemaakt_op: Moment;
  gemaakt_door: Maybe<string>;
  ingediend_op: MomentOrNull;
  ingediend_door: Maybe<string>;
  vervallen_op: MomentOrNull;
  berekening: Maybe<'werkelijk' | 'forfait'>;
  gelijk_op: MomentOrNull;
  gelijk_door: Maybe<string>;
};
/** The people of a location's night, as a declaration divides them. */
export type Regelnacht = {
  nacht: Day;
  aantal: number;
  belast: number;
  ingeschreven: number;
  onbekend: number;
  vrijgesteld: number;
};
export type AangifteregelTable = {
  gemeente: string;
  id: string;
  aangifte: string;
  organisatie: string;
  verordening: string;
  locatie: string;
  van: Day;
  tot: Day;
  maandlevering: Maybe<string>;
  onderbouwing: JSONColumnType<
    { bron: 'locatie' | 'gemeente' | 'vol'; maximum: number; belast: number; plaatsen: number } | null,
    string | null,
    never
  >;
  tarief: number;
  aantal: number;
  belast: number;
  ingeschreven: number;
  onbekend: number;
  vrijgesteld: number;
  bedrag: Bedrag;
  nachten: JSONColumnType<Regelnacht[], string, never>;
  vervallen_op: MomentOrNull;
  forfait: JSONColumnType<
    { per: 'locatie' | 'kamer' | 'slaapplaats'; aantal: number; perJaar: number; nachten: number } | null,
    string | null | undefined,
    never
  >;
  vrijstelling: Maybe<string>;
};
export type AangifteoordeelTable = {
  gemeente: string;
  regel: string;
  organisatie: string;
  oordeel: 'akkoord' | 'oneens';
  reden: Maybe<string>;
  op: Moment;
  door: Maybe<string>;
};
export type AanslagTable = {
  gemeente: string;
  id: string;
  nummer: GeneratedAlways<string>;
  organisatie: string;
  verordening: string;
  tijdvak: string;
  van: Day;
  tot: Day;
  volgorde: number;
  soort: 'voorlopig' | 'definitief' | 'navordering' | 'voldoening' | 'naheffing' | 'vermindering';
  aangifte: Maybe<string>;
  dagtekening: Day;
  bezwaar_tot: Maybe<Day>;
  nachten: number;
  bedrag: Bedrag;
  verrekend: Bedrag;
  te_betalen: Bedrag;
  reden: Maybe<string>;
  invoer: JSONColumnType<object, string, never>;
  hash: Uint8Array;
  gemaakt_op: Moment;
  gemaakt_door: Maybe<string>;
  nieuw_feit: Generated<boolean>;
  betaald_op: Maybe<Day>;
  betaald_vastgelegd_op: MomentOrNull;
  betaald_vastgelegd_door: Maybe<string>;
};
export type BetaalcorrectieTable = {
  gemeente: string;
  id: string;
  nummer: GeneratedAlways<string>;
  aanslag: string;
  organisatie: string;
  eerder_betaald_op: Day;
  eerder_vastgelegd_op: Moment;
  eerder_vastgelegd_door: Maybe<string>;
  reden: string;
  gecorrigeerd_op: Moment;
  gecorrigeerd_door: Maybe<string>;
};
export type BezwaarschriftTable = {
  gemeente: string;
  id: string;
  aanslag: string;
  organisatie: string;
  ontvangen_op: Day;
  motivering: string;
  tijdig: boolean;
  beslis_uiterlijk: Day;
  vastgelegd_op: Moment;
  vastgelegd_door: Maybe<string>;
  besluit: Maybe<'gegrond' | 'deels' | 'ongegrond' | 'niet_ontvankelijk'>;
  besluit_reden: Maybe<string>;
  besloten_op: MomentOrNull;
  besloten_door: Maybe<string>;
  vermindering: Maybe<string>;
  minderingen: JSONColumnType<
    { regel?: string; tarief?: number; nachten: number }[] | null,
    string | null | undefined,
    string | null
  >;
};

/** Whether two persons of the register are one human being, as staff decided. */
export type ZelfdePersoonTable = {
  gemeente: string;
  id: string;
  persoon: string;
  andere_gemeente: string;
  andere_persoon: string;
  /** As `verblijf.zekere_persoon`, of the stays that were looked at. */
  zeker: Maybe<string>;
  andere_zeker: Maybe<string>;
  oordeel: 'zelfde' | 'verschillend';
  besloten_op: Moment;
  besloten_door: Maybe<string>;
};
/** A day on which the gemeente registers people at a location. */
export type InschrijfdagTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  locatie: string;
  datum: Day;
  van: string;
  gepland_op: Moment;
  gepland_door: Maybe<string>;
};
/** What was done about somebody's registration. */
export type InschrijfstapTable = {
  gemeente: string;
  id: GeneratedAlways<string>;
  organisatie: string;
  persoon: string;
  stap:
    | 'gewezen'
    | 'uitgenodigd'
    | 'afspraak'
    | 'ingeschreven'
    | 'niet_ingeschreven'
    | 'uitgeschreven'
    | 'niet_nodig';
  datum: Day;
  reden: Maybe<'korter' | 'elders_ingeschreven' | 'al_vertrokken'>;
  inschrijfdag: Maybe<string>;
  verzoek: string;
  vastgelegd_op: Moment;
  vastgelegd_door: Maybe<string>;
};
/** A deregistration form, signed at check-in. */
export type UitschrijfformulierTable = {
  gemeente: string;
  id: string;
  organisatie: string;
  persoon: string;
  verblijf: string;
  taal: 'nl' | 'en' | 'pl' | 'ro' | 'bg' | 'hu';
  naam: string;
  getekend_op: Moment;
  opgenomen_door: Maybe<string>;
  ingetrokken_op: MomentOrNull;
};
/** A comparison of addresses with the BRP or with the list of vacant buildings. */
export type AdrescontroleTable = {
  gemeente: string;
  id: string;
  soort: 'brp' | 'leegstand';
  peildatum: Day;
  volledig: boolean;
  drempel: number;
  bestand_hash: Uint8Array;
  rijen: number;
  onleesbaar: number;
  gecontroleerd_op: Moment;
  gecontroleerd_door: Maybe<string>;
};
/** What a comparison found at one address. */
export type AdresbevindingTable = {
  gemeente: string;
  controle: string;
  nummer: number;
  locatie: Maybe<string>;
  adres: string;
  in_brp: Maybe<number>;
  in_register: Maybe<number>;
  hoort_in_brp: Maybe<number>;
  maximum: Maybe<number>;
  oordeel: 'boven_maximum' | 'boven_register' | 'te_weinig' | 'onbekend' | 'leeg_bewoond' | 'klopt';
  signaal: Maybe<string>;
  signaal_nieuw: Generated<boolean>;
};

/** Every table by name; the SQL stands in `migrations/`. */
export type Tables = {
  bewaartermijn: BewaartermijnTable;
  bewaarronde: BewaarrondeTable;
  grafsteen: GrafsteenTable;
  verzoek: VerzoekTable;
  aangifte: AangifteTable;
  aangifteoordeel: AangifteoordeelTable;
  aangifteregel: AangifteregelTable;
  aanmelding: AanmeldingTable;
  aanslag: AanslagTable;
  belastingplicht: BelastingplichtTable;
  locatiemaximum: LocatiemaximumTable;
  locatieomvang: LocatieomvangTable;
  locatievrijstelling: LocatievrijstellingTable;
  belastingtarief: BelastingtariefTable;
  betaalcorrectie: BetaalcorrectieTable;
  bezwaarschrift: BezwaarschriftTable;
  verordening: VerordeningTable;
  aanmeldpunt: AanmeldpuntTable;
  adresbevinding: AdresbevindingTable;
  adrescontrole: AdrescontroleTable;
  koppelpoging: KoppelpogingTable;
  bewonerscode: BewonerscodeTable;
  brp_inschrijving: BrpInschrijvingTable;
  inschrijfdag: InschrijfdagTable;
  inschrijfstap: InschrijfstapTable;
  uitschrijfformulier: UitschrijfformulierTable;
  zelfde_persoon: ZelfdePersoonTable;
  gemeente: GemeenteTable;
  registratieveld: RegistratieveldTable;
  gebruiker: GebruikerTable;
  toekenning: ToekenningTable;
  uitnodiging: UitnodigingTable;
  sessie: SessieTable;
  auditlog: AuditlogTable;
  inzage: InzageTable;
  bericht: BerichtTable;
  organisatie: OrganisatieTable;
  toelating: ToelatingTable;
  locatie: LocatieTable;
  locatiewijziging: LocatiewijzigingTable;
  kamer: KamerTable;
  slaapplaats: SlaapplaatsTable;
  signaal: SignaalTable;
  signaal_gebeurtenis: SignaalGebeurtenisTable;
  verblijf: VerblijfTable;
  eerdere_slaapplaats: EerdereSlaapplaatsTable;
  afwezigheid: AfwezigheidTable;
  correctie: CorrectieTable;
  nacht: NachtTable;
  overnachting: OvernachtingTable;
  maandlevering: MaandleveringTable;
  maandcorrectie: MaandcorrectieTable;
  maandovernachting: MaandovernachtingTable;
  maandvraag: MaandvraagTable;
  steekproef: SteekproefTable;
  importprofiel: ImportprofielTable;
  bestandsimport: BestandsimportTable;
  importregel: ImportregelTable;
  importverblijf: ImportverblijfTable;
  koppeling: KoppelingTable;
  levering: LeveringTable;
  abonnement: AbonnementTable;
  gebeurtenis: GebeurtenisTable;
  bezorging: BezorgingTable;
};
