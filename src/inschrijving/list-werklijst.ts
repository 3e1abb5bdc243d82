import { z } from 'zod';
import { type Inschrijfroute, ROUTES } from '../beleid/inschrijving/route.ts';
import { WERKLIJSTEN, type Werklijst } from '../beleid/inschrijving/werklijst.ts';
import { useCase } from '../beleid/use-case.ts';
import { zoeksleutel } from '../beleid/zoeksleutel.ts';
import { type ListPage, listInput, pageOf, setting, sortRows } from '../platform/lists/index.ts';
import { type Bewoner, readBewoners } from './read-bewoners.ts';

/** The worklists, those together on which something is to do, and everybody who is here. */
export const TOON = ['open', ...WERKLIJSTEN, 'hier'] as const;
export type Toon = (typeof TOON)[number];

/** What stands behind §3.1: who the night register knows, and how they are registered. */
export type Inschrijfcijfers = {
  nachtregister: number;
  brp: Record<'ingeschreven' | 'niet_ingeschreven' | 'onbekend', number>;
  route: Record<Inschrijfroute, number>;
  lijst: Record<Werklijst, number>;
};

export type Werklijstpagina = {
  list: ListPage<Bewoner>;
  cijfers: Inschrijfcijfers;
  locaties: { id: string; naam: string }[];
  gemeenten: { code: string; naam: string }[];
};

/** Why persons are looked at here, as the reading log keeps it. */
export const DOEL = 'inschrijving';

const input = z.object({
  ...listInput(['naam', 'locatie', 'uiterlijk', 'stand'], 'uiterlijk'),
  toon: setting<Toon>(z.enum(TOON), 'open'),
  locatie: setting<string>(z.uuid(), ''),
});

/**
 * The worklist of registratie (§3.1.1): who is overdue, to be registered soon, to be asked after, or has probably left;
 * with the counts of §3.1. Everybody shown gets a reading record.
 */
export const listWerklijst = useCase({
  allow: 'inschrijving:lezen',
  kind: 'persons',
  input,
  async run(scope, asked): Promise<Werklijstpagina> {
    const all = (await readBewoners(scope)).filter(
      ({ laatste }) => asked.gemeente === '' || laatste.gemeente === asked.gemeente,
    );

    const words = asked.zoek.split(/\s+/).filter(Boolean);
    const found = all.filter(
      (one) =>
        past(one, asked.toon) &&
        (asked.locatie === '' || one.laatste.locatie === asked.locatie) &&
        words.every((word) => zoeksleutel(one.laatste.naam).includes(zoeksleutel(word))),
    );
    const list = pageOf(
      sortRows(
        found,
        asked.sorteer,
        {
          naam: (one) => one.laatste.naam,
          locatie: (one) => one.laatste.locatieNaam,
          uiterlijk: (one) => one.route.uiterlijk ?? one.route.kantelt ?? one.route.vierMaanden,
          stand: (one) => one.stand,
        },
        scope.ctx.language,
      ),
      asked,
    );
    await scope.seen(
      list.rows.map(({ laatste }) => laatste),
      DOEL,
    );
    const locaties = new Map(all.map(({ laatste }) => [laatste.locatie, laatste.locatieNaam]));
    const gemeenten = new Map(all.map(({ laatste }) => [laatste.gemeente, laatste.gemeenteNaam]));
    return {
      list,
      cijfers: tel(all),
      locaties: byName([...locaties].map(([id, naam]) => ({ id, naam }))),
      gemeenten: byName([...gemeenten].map(([code, naam]) => ({ code, naam }))),
    };
  },
});

function past({ lijst, hier }: Bewoner, toon: Toon): boolean {
  if (toon === 'hier') return hier;
  return toon === 'open' ? lijst !== null : lijst === toon;
}

const byName = <T extends { naam: string }>(rows: T[]) =>
  rows.sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));

function tel(all: readonly Bewoner[]): Inschrijfcijfers {
  const present = all.filter(({ verblijven }) => verblijven.some(({ status }) => status === 'aanwezig'));
  const count = (rows: readonly Bewoner[], test: (one: Bewoner) => boolean) => rows.filter(test).length;
  return {
    nachtregister: present.length,
    brp: {
      ingeschreven: count(present, ({ brp }) => brp === 'ingeschreven'),
      niet_ingeschreven: count(present, ({ brp }) => brp === 'niet_ingeschreven'),
      onbekend: count(present, ({ brp }) => brp === undefined),
    },
    route: Object.fromEntries(
      ROUTES.map((route) => [route, count(present, (one) => one.route.route === route)]),
    ) as Record<Inschrijfroute, number>,
    lijst: Object.fromEntries(
      WERKLIJSTEN.map((lijst) => [lijst, count(all, (one) => one.lijst === lijst)]),
    ) as Record<Werklijst, number>,
  };
}
