import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Adresoordeel,
  adressleutel,
  beoordeelAdres,
  beoordeelLeegstand,
  beoordeelOnbekendAdres,
  SIGNAAL_VAN,
} from '../../beleid/inschrijving/adrescontrole.ts';
import { type Adressignaal, signaalsleutel } from '../../beleid/signaalsoorten.ts';
import { useCase } from '../../beleid/use-case.ts';
import type { Scope } from '../../platform/access/use-case.ts';
import { addDays, type IsoDate, isoDate, today } from '../../platform/dates/index.ts';
import { Conflict, NotFound, Refused } from '../../platform/errors.ts';
import { type NewSignaal, raiseSignalen } from '../../signalen/index.ts';
import { telHoortInBrp } from '../standen.ts';
import { type Adreslijst, leesAdressen } from './lees-adressen.ts';

/** A count of longer ago says nothing about who sleeps there now. */
const OUDSTE = 92;

/**
 * Compares a file of counts per address from the BRP, or the yearly list of vacant buildings, with the register, the
 * maximum and the permit (§3.1.2, §6.2.8), and signals to toezicht what does not fit; nothing about which a signal is
 * open already. No names come in or go out. Sent twice, it happens once.
 * @throws UnreadableFile; Refused with what is wrong with the file, `peildatum_ongeldig`; NotFound; Conflict
 */
export const checkAdressen = useCase({
  allow: 'adrescontrole:doen',
  kind: 'write',
  input: z.object({
    id: z.uuid(),
    gemeente: z.string().regex(/^[0-9]{4}$/, 'keuze_ongeldig'),
    soort: z.enum(['brp', 'leegstand'], { error: 'keuze_ongeldig' }),
    peildatum: isoDate({ error: 'ongeldige_datum' }),
    volledig: z.boolean().default(false),
    drempel: z.coerce.number({ error: 'geen_heel_getal' }).int('geen_heel_getal').min(1).max(100),
    bestand: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
    /** In place of a file: what was counted by the BRP itself. */
    lijst: z.custom<Adreslijst>().optional(),
  }),
  async run(
    scope,
    { id, gemeente, bestand, lijst: geteld, ...given },
  ): Promise<{ id: string; gevonden: number; nieuw: number }> {
    const { trx, now, clock, actor, gemeenten } = scope;
    if (!gemeenten.includes(gemeente)) throw new NotFound('gemeente');
    if (bestand === null && geteld === undefined) throw new Refused('bestand_kiezen', { field: 'bestand' });
    const vandaag = today(clock);
    if (given.peildatum > vandaag || given.peildatum < addDays(vandaag, -OUDSTE))
      throw new Refused('peildatum_ongeldig', { field: 'peildatum', params: { dagen: OUDSTE } });
    const hash = createHash('sha256')
      .update(bestand ?? JSON.stringify([...(geteld?.adressen ?? [])]))
      .digest();
    const there = await trx
      .selectFrom('adrescontrole')
      .select('bestand_hash')
      .where('id', '=', id)
      .executeTakeFirst();
    if (there !== undefined) {
      if (!hash.equals(there.bestand_hash)) throw new Conflict('adrescontrole');
      await scope.audit({ object: ['adrescontrole', id], gemeente, details: { herhaald: true } });
      return { id, gevonden: 0, nieuw: 0 };
    }
    const lijst = geteld ?? (await leesAdressen(bestand ?? new Uint8Array(), given.soort));
    await trx
      .insertInto('adrescontrole')
      .values({
        ...given,
        gemeente,
        id,
        bestand_hash: hash,
        rijen: lijst.rijen,
        onleesbaar: lijst.onleesbaar,
        gecontroleerd_op: now,
        gecontroleerd_door: actor.id,
      })
      .execute();
    const found = vergelijk(await readPlaatsen(scope, gemeente, given.peildatum), lijst, given);
    const { signalen, nieuw } = await signaleer(scope, gemeente, id, given.peildatum, found);
    for (const [index, { sleutel, organisatie, vergunningTot, ...bevinding }] of found.entries()) {
      void [sleutel, organisatie, vergunningTot];
      const signaal = signalen.get(index);
      await trx
        .insertInto('adresbevinding')
        .values({
          ...bevinding,
          gemeente,
          controle: id,
          nummer: index + 1,
          signaal: signaal?.id ?? null,
          signaal_nieuw: signaal?.nieuw ?? false,
        })
        .execute();
    }
    const gevonden = found.filter(({ oordeel }) => oordeel !== 'klopt').length;
    await scope.audit({
      object: ['adrescontrole', id],
      gemeente,
      details: { soort: given.soort, rijen: lijst.rijen, gevonden, nieuw },
    });
    return { id, gevonden, nieuw };
  },
});

/** A location in use on the day of the count, with what the register says of it. */
type Plaats = {
  locatie: string;
  organisatie: string;
  sleutel: string;
  adres: string;
  maximum: number;
  vergunningTot: IsoDate | null;
  inRegister: number;
  hoortInBrp: number;
};

type Bevinding = {
  locatie: string | null;
  organisatie: string | null;
  sleutel: string;
  vergunningTot: IsoDate | null;
  adres: string;
  in_brp: number | null;
  in_register: number | null;
  hoort_in_brp: number | null;
  maximum: number | null;
  oordeel: Adresoordeel;
};

async function readPlaatsen(scope: Scope, gemeente: string, peildatum: IsoDate): Promise<Plaats[]> {
  const { rows } = await sql<
    Omit<Plaats, 'sleutel' | 'hoortInBrp'> & { postcode: string; huisnummer: string }
  >`
    with plaats as (
      select l.* from locatie l where l.gemeente = ${gemeente} and l.status in ('goedgekeurd', 'beeindigd')
        and l.in_gebruik_van <= ${peildatum}::date and coalesce(l.in_gebruik_tot, 'infinity') > ${peildatum}::date
    )
    select p.id as locatie, p.organisatie, p.postcode, p.huisnummer, p.maximum, p.vergunning_tot as "vergunningTot",
      p.straat || ' ' || p.huisnummer || ', ' || p.postcode || ' ' || p.woonplaats as adres, a.aanwezig as "inRegister"
    from plaats p
    join aantallen((select array_agg(gemeente order by id) from plaats), (select array_agg(id order by id) from plaats),
      (select array_agg(${peildatum}::date) from plaats)) a on a.locatie = p.id
    order by p.naam, p.id`.execute(scope.trx);
  const belongs = await telHoortInBrp(scope);
  return rows.map(({ postcode, huisnummer, ...row }) => ({
    ...row,
    sleutel: adressleutel(postcode, huisnummer) ?? row.locatie,
    // Who arrived after the day of the count belongs to the next one.
    hoortInBrp: Math.min(belongs.get(row.locatie) ?? 0, row.inRegister),
  }));
}

type Gevraagd = { soort: 'brp' | 'leegstand'; volledig: boolean; drempel: number };

/** Each location against the file, then what the file has besides. Of addresses that do not stand out nothing is kept. */
function vergelijk(
  plaatsen: readonly Plaats[],
  lijst: Adreslijst,
  { soort, volledig, drempel }: Gevraagd,
): Bevinding[] {
  const found: Bevinding[] = [];
  for (const { inRegister, hoortInBrp, ...plaats } of plaatsen) {
    const row = lijst.adressen.get(plaats.sleutel);
    if (row === undefined && !(soort === 'brp' && volledig)) continue;
    const facts = { ...plaats, in_register: inRegister };
    if (soort === 'leegstand') {
      found.push({ ...facts, in_brp: null, hoort_in_brp: null, oordeel: beoordeelLeegstand(inRegister) });
      continue;
    }
    // Two houses at one address share its count: nobody can say whose it is.
    const same = plaatsen.filter(({ sleutel }) => sleutel === plaats.sleutel);
    const total = (key: 'inRegister' | 'hoortInBrp' | 'maximum') =>
      same.reduce((sum, one) => sum + one[key], 0);
    const inBrp = row?.aantal ?? 0;
    const together = {
      inRegister: total('inRegister'),
      hoortInBrp: total('hoortInBrp'),
      maximum: total('maximum'),
    };
    found.push({
      ...facts,
      in_brp: inBrp,
      in_register: together.inRegister,
      hoort_in_brp: together.hoortInBrp,
      maximum: together.maximum,
      oordeel: beoordeelAdres({ inBrp, ...together }),
    });
  }
  if (soort === 'leegstand') return found;
  const known = new Set(plaatsen.map(({ sleutel }) => sleutel));
  for (const { sleutel, adres, aantal } of lijst.adressen.values()) {
    if (known.has(sleutel) || beoordeelOnbekendAdres(aantal, drempel) === 'klopt') continue;
    const none = { locatie: null, organisatie: null, vergunningTot: null };
    found.push({
      ...none,
      ...{ sleutel, adres, in_brp: aantal, in_register: null, hoort_in_brp: null, maximum: null },
      oordeel: 'onbekend',
    });
  }
  return found;
}

/** Signals what does not fit, unless a signal about the same is open. @returns by place in the list, the signal it gave */
async function signaleer(
  scope: Scope,
  gemeente: string,
  controle: string,
  peildatum: IsoDate,
  found: readonly Bevinding[],
): Promise<{ signalen: Map<number, { id: string; nieuw: boolean }>; nieuw: number }> {
  const { trx, now } = scope;
  const open = await trx
    .selectFrom('signaal')
    .select(['id', 'sleutel', 'soort', 'locatie'])
    .where('gemeente', '=', gemeente)
    .where('status', 'in', ['nieuw', 'in_behandeling'])
    .execute();
  const signalen = new Map<number, { id: string; nieuw: boolean }>();
  const raise = new Map<string, NewSignaal & { index: number }>();
  for (const [index, bevinding] of found.entries()) {
    const soort: Adressignaal | null = SIGNAAL_VAN[bevinding.oordeel];
    if (soort === null) continue;
    const adres = bevinding.locatie ?? bevinding.sleutel;
    // Too many people is one thing, whoever counted them.
    const same = open.find(
      (one) =>
        one.sleutel.startsWith(`${soort}:${adres}:`) ||
        (bevinding.oordeel === 'boven_maximum' &&
          one.soort === 'boven_maximum' &&
          one.locatie === bevinding.locatie),
    );
    if (same !== undefined) {
      signalen.set(index, { id: same.id, nieuw: false });
      continue;
    }
    const sleutel = signaalsleutel({ soort, adres, controle });
    raise.set(sleutel, {
      index,
      gemeente,
      soort,
      sleutel,
      organisatie: bevinding.organisatie,
      locatie: bevinding.locatie,
      details: detailsVan(bevinding, peildatum),
    });
  }
  const expired = found.filter(
    ({ locatie, vergunningTot, in_brp, in_register }) =>
      locatie !== null &&
      vergunningTot !== null &&
      vergunningTot < peildatum &&
      (in_brp ?? 0) + (in_register ?? 0) > 0,
  );
  const nieuw = await raiseSignalen(
    trx,
    [
      ...[...raise.values()].map(({ index, ...signaal }) => {
        void index;
        return signaal;
      }),
      ...expired.map(({ locatie, organisatie, vergunningTot }) => ({
        gemeente,
        soort: 'vergunning_verlopen',
        sleutel: signaalsleutel({
          soort: 'vergunning_verlopen',
          locatie: locatie ?? '',
          geldigTot: vergunningTot ?? '',
        }),
        organisatie,
        locatie,
        details: { geldig_tot: vergunningTot ?? '' },
      })),
    ],
    now,
  );
  if (raise.size > 0) {
    const made = await trx
      .selectFrom('signaal')
      .select(['id', 'sleutel'])
      .where('gemeente', '=', gemeente)
      .where('sleutel', 'in', [...raise.keys()])
      .execute();
    for (const { id, sleutel } of made) signalen.set(raise.get(sleutel)?.index ?? -1, { id, nieuw: true });
  }
  return { signalen, nieuw };
}

/** Numbers and the day they are of; the address only where no location says it. */
function detailsVan(bevinding: Bevinding, peildatum: IsoDate): Record<string, string | number> {
  const { in_brp, in_register, hoort_in_brp, maximum } = bevinding;
  const numbers = { in_brp, in_register, hoort_in_brp, maximum };
  return {
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== null)),
    peildatum,
    ...(bevinding.locatie === null && { adres: bevinding.adres }),
  } as Record<string, string | number>;
}
