import { sql } from 'kysely';
import { z } from 'zod';
import { termijnOp } from '../beleid/bewaren/index.ts';
import type { Stap } from '../beleid/inschrijving/werklijst.ts';
import { useCase } from '../beleid/use-case.ts';
import { type IsoDate, today } from '../platform/dates/index.ts';
import { NotFound } from '../platform/errors.ts';
import { readEigenTermijnen } from '../privacy/index.ts';
import { sessieHash } from './bewonersessie.ts';

/** A stay as its person sees it. */
export type MijnVerblijf = {
  id: string;
  gemeente: string;
  naam: string;
  woonplaats: string;
  land: string;
  aankomst: IsoDate;
  verwacht_vertrek: IsoDate | null;
  vertrek: IsoDate | null;
  documentsoort: string | null;
  werkgever: string | null;
  geboortedatum: IsoDate | null;
  nationaliteit: string | null;
  status: string;
  aangemaakt_op: string;
  locatie_naam: string;
  adres: string;
  organisatie_naam: string;
  organisatie_email: string;
  gemeente_naam: string;
  slaapplaats_naam: string;
};
export type MijnInzage = {
  tijdstip: string;
  actor_soort: string;
  rollen: string[];
  verwerking: string;
  doel: string;
};
export type MijnVerzoek = {
  id: string;
  soort: 'inzage' | 'correctie' | 'bezwaar';
  toelichting: string;
  status: 'open' | 'toegekend' | 'afgewezen';
  ontvangen_op: string;
  termijn: IsoDate;
  verlengd_reden: string | null;
  antwoord: string | null;
};

type Verwachting = { verwacht_vertrek?: IsoDate | null };

/** A step of the gemeente, or of the huisvester (`gewezen`), about registering; `tijd` (HH:MM:SS) and `plek` (address) of its registration day. */
export type MijnStap = Stap & {
  gemeente: string;
  inschrijfdag: string | null;
  tijd: string | null;
  plek: string | null;
};

/** Everything kept about a person, by table, as `persoonsgegevens` in migration 0025 gathers it; null for no rows. */
export type Persoonsgegevens = {
  verblijf: MijnVerblijf[] | null;
  overnachting: { verblijf: string }[] | null;
  correctie: { verblijf: string; op: string; oud: Verwachting | null; nieuw: Verwachting | null }[] | null;
  brp_inschrijving:
    | {
        gemeente: string;
        gemeente_naam: string;
        vanaf: IsoDate;
        tot: IsoDate | null;
        status: 'ingeschreven' | 'niet_ingeschreven';
      }[]
    | null;
  inschrijfstap: MijnStap[] | null;
  uitschrijfformulier: { verblijf: string; getekend_op: string; ingetrokken_op: string | null }[] | null;
  inzage: MijnInzage[] | null;
  verzoek: MijnVerzoek[] | null;
};

/** `beperkt`: by a code that the huisvester made, and so may know: it opens the stays there only. */
type Sessie = { gemeente: string; verloopt_op: string; beperkt: boolean };

/** What is kept about who logged in by code, for how many days, until when the login lasts and how far it reaches. */
export type Mijn = {
  gegevens: Persoonsgegevens;
  dagen: number;
  verlooptOp: string;
  beperkt: boolean;
  vandaag: IsoDate;
};

/**
 * What is kept about who logged in by code, and how long it is kept.
 * @throws NotFound when the login is over, or never was
 */
export const mijnGegevens = useCase({
  allow: 'mijn:lezen',
  kind: 'read',
  input: z.object({ sessie: z.string() }),
  async run({ trx, now, clock }, { sessie }): Promise<Mijn> {
    const { rows } = await sql<{
      alles: (Persoonsgegevens & { sessie: Sessie }) | null;
    }>`select mijn_gegevens(${sessieHash(sessie)}::bytea, ${now}::timestamptz) as alles`.execute(trx);
    const alles = rows[0]?.alles ?? null;
    if (alles === null) throw new NotFound('bewonersessie');
    const { sessie: van, ...gegevens } = alles;
    const eigen = await readEigenTermijnen(trx, van.gemeente);
    const { dagen } = termijnOp('verblijf', eigen, today(clock));
    return { gegevens, dagen, verlooptOp: van.verloopt_op, beperkt: van.beperkt, vandaag: today(clock) };
  },
});
