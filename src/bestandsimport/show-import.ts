import { z } from 'zod';
import { useCase } from '../beleid/use-case.ts';
import { adresregel } from '../organisaties/index.ts';
import type { Scope } from '../platform/access/use-case.ts';
import { type Gereed, herkenGereed } from './gereed.ts';
import { countOntbrekend, readPeriode } from './make-up-import.ts';
import { proposeToewijzing, type Toewijzingsvoorstel } from './propose-toewijzing.ts';
import { type Lijstbeeld, readLijstbeeld } from './read-kolommen.ts';
import { readPlaatsenlijst } from './read-plaatsen.ts';
import { type Rijbeeld, readRijen } from './read-rijen.ts';
import { OORDELEN, type Oordeel, RIJEN_PER_PAGINA } from './rijoordeel.ts';
import { type Bestandsimport, readImport } from './take-import.ts';

type Basis = Pick<
  Bestandsimport,
  | 'id'
  | 'status'
  | 'bestandsnaam'
  | 'gastenbestand'
  | 'rijen'
  | 'gedaan'
  | 'uitkomst'
  | 'aangemaakt_op'
  | 'afgerond_op'
  | 'opgeruimd_op'
>;

/** What is asked before judging. */
export type Toewijsbeeld = Toewijzingsvoorstel & {
  verblijven: Lijstbeeld;
  gasten: Lijstbeeld | null;
  /** The system that wrote it, when we know its files. */
  gereed: Gereed['id'] | null;
  locaties: { id: string; naam: string; adres: string }[];
  /** When the same file was registered before. */
  eerder: Date | null;
};

/** What judging found, one kind of verdict at a time. */
export type Oordeelbeeld = { toon: Oordeel; rijen: Rijbeeld[]; pagina: number; totaal: number };

/** What became of what was registered. */
export type Resultaatbeeld = {
  locaties: { id: string; naam: string; verblijven: number }[];
  /** Evenings in the period of these stays that nobody confirmed. */
  ontbrekend: number;
};

/** An import as far as it is; what belongs to other steps is null. */
export type Importbeeld = Basis & {
  toewijzen: Toewijsbeeld | null;
  oordeel: Oordeelbeeld | null;
  resultaat: Resultaatbeeld | null;
};

/**
 * An import at its present step: the columns to be given a meaning, how far judging is, what it found, or what came of it.
 * @throws NotFound
 */
export const showImport = useCase({
  allow: 'bestand:importeren',
  kind: 'read',
  input: z.object({
    id: z.uuid(),
    /** Back to the columns, after judging. */
    kolommen: z.boolean().default(false),
    /** The profile to fill in by, or `geen`. */
    profiel: z.string().max(40).optional(),
    toon: z
      .string()
      .optional()
      .transform((gevraagd) => OORDELEN.find((een) => een === gevraagd)),
    pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
  }),
  run: async (scope, { id, kolommen, profiel, toon, pagina }): Promise<Importbeeld> => {
    const bestand = await readImport(scope.trx, id);
    const { status } = bestand;
    const opnieuw = kolommen && (status === 'beoordeeld' || status === 'mislukt');
    const beoordeeld = (status === 'beoordeeld' || status === 'verwerkt') && !opnieuw;
    return {
      ...basis(bestand),
      toewijzen: status === 'toewijzen' || opnieuw ? await toewijzen(scope, bestand, profiel) : null,
      oordeel:
        beoordeeld && bestand.opgeruimd_op === null ? await oordeel(scope, bestand, toon, pagina) : null,
      resultaat: status === 'verwerkt' ? await resultaat(scope, id) : null,
    };
  },
});

function basis(bestand: Bestandsimport): Basis {
  const { id, status, bestandsnaam, gastenbestand, rijen, gedaan, uitkomst } = bestand;
  const { aangemaakt_op, afgerond_op, opgeruimd_op } = bestand;
  return {
    id,
    status,
    bestandsnaam,
    gastenbestand,
    rijen,
    gedaan,
    uitkomst,
    aangemaakt_op,
    afgerond_op,
    opgeruimd_op,
  };
}

async function toewijzen(
  { trx, clock }: Scope,
  bestand: Bestandsimport,
  keuze: string | undefined,
): Promise<Toewijsbeeld> {
  const voorstel = await proposeToewijzing(trx, bestand, keuze);
  const { toewijzing } = voorstel;
  const { opzet } = bestand;
  const eerder = await trx
    .selectFrom('bestandsimport')
    .select('afgerond_op')
    .where('bestand_hash', '=', bestand.bestand_hash)
    .where('status', '=', 'verwerkt')
    .orderBy('afgerond_op', 'desc')
    .executeTakeFirst();
  return {
    verblijven: await readLijstbeeld(
      trx,
      bestand,
      'verblijven',
      opzet.verblijven,
      toewijzing.verblijven,
      clock,
    ),
    gasten:
      opzet.gasten && (await readLijstbeeld(trx, bestand, 'gasten', opzet.gasten, toewijzing.gasten, clock)),
    ...voorstel,
    gereed: herkenGereed(opzet.verblijven),
    locaties: (await readPlaatsenlijst(trx)).map((l) => ({ id: l.id, naam: l.naam, adres: adresregel(l) })),
    eerder: eerder?.afgerond_op ?? null,
  };
}

/** Mistakes first: they are what somebody has to look at. */
async function oordeel(
  { trx }: Scope,
  bestand: Bestandsimport,
  toon: Oordeel | undefined,
  pagina: number,
): Promise<Oordeelbeeld> {
  const { uitkomst, status } = bestand;
  const te_zien = OORDELEN.filter((een) => !(status === 'verwerkt' && een === 'goed'));
  const eerste = te_zien.find((een) => (uitkomst?.[een] ?? 0) > 0) ?? 'goed';
  const gekozen = toon !== undefined && te_zien.includes(toon) ? toon : eerste;
  const rijen = await readRijen(trx, bestand, {
    oordeel: gekozen,
    aantal: RIJEN_PER_PAGINA,
    overslaan: (pagina - 1) * RIJEN_PER_PAGINA,
  });
  return { toon: gekozen, rijen, pagina, totaal: uitkomst?.[gekozen] ?? 0 };
}

async function resultaat({ trx, clock }: Scope, id: string): Promise<Resultaatbeeld> {
  const locaties = await trx
    .selectFrom('verblijf as v')
    .innerJoin('locatie as l', 'l.id', 'v.locatie')
    .select(({ fn }) => ['l.id', 'l.naam', fn.countAll<string>().as('verblijven')])
    .where('v.bestandsimport', '=', id)
    .groupBy(['l.id', 'l.naam'])
    .orderBy('l.naam')
    .execute();
  const periode = await readPeriode(trx, clock, id);
  return {
    locaties: locaties.map(({ verblijven, ...l }) => ({ ...l, verblijven: Number(verblijven) })),
    ontbrekend: periode === null ? 0 : await countOntbrekend(trx, clock, periode),
  };
}
