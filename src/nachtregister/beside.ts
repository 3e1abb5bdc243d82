import type { z } from 'zod';
import { isGeboortedatum } from '../beleid/verblijfsdatums.ts';
import { type Clock, type IsoDate, nightOf, today } from '../platform/dates/index.ts';
import type { Issue } from '../platform/errors.ts';
import { datumfouten, type Verblijf, verblijffouten, verblijfvelden } from './verblijf.ts';

type Velden = { [K in keyof typeof verblijfvelden]?: z.output<(typeof verblijfvelden)[K]> };

/**
 * What the rules make of a new stay of which some fields cannot be read: everything that is wrong is said at once, not
 * the dates only after the rest was repaired. What cannot be read is left out of it, and no field is named twice.
 * @param sent as it came, by the names of the use case
 * @param wrong what is known to be wrong
 */
export function besideVerblijf(sent: unknown, wrong: readonly Issue[], clock: Clock): Issue[] {
  const vandaag = today(clock);
  const { aankomst, meereizend = 'nee', ...velden } = readableOf(sent);
  if (aankomst === undefined) return unnamed(birth(velden, vandaag), wrong);
  const announced = (sent as { aangekomen?: unknown }).aangekomen === false || aankomst > vandaag;
  const status = velden.vertrek ? 'vertrokken' : announced ? 'verwacht' : 'aanwezig';
  const found = verblijffouten({ ...velden, aankomst, meereizend }, status, vandaag);
  if (status === 'verwacht' && aankomst < nightOf(clock.now()))
    found.push({ path: 'aankomst', code: 'aanmelding_in_verleden' });
  const proof = !wrong.some(({ path }) => path === 'meereizend' || path === 'vertrek');
  return unnamed(proof ? found : found.filter(({ path }) => !PROOF.includes(path)), wrong);
}

/** The same of a correction, of which the fields that are left out stay as they are. @param stay where it is at hand */
export function besideCorrectie(
  sent: unknown,
  wrong: readonly Issue[],
  vandaag: IsoDate,
  stay?: Verblijf,
): Issue[] {
  const velden = { ...stay, ...readableOf(sent) };
  const { aankomst } = velden;
  const dates = aankomst === undefined ? [] : datumfouten({ ...velden, aankomst }, vandaag);
  return unnamed([...dates, ...birth(velden, vandaag)], wrong);
}

const PROOF = ['documentsoort', 'identiteit_vastgesteld'];

const birth = ({ geboortedatum }: Pick<Velden, 'geboortedatum'>, vandaag: IsoDate): Issue[] =>
  geboortedatum && !isGeboortedatum(geboortedatum, vandaag)
    ? [{ path: 'geboortedatum', code: 'geboortedatum_ongeldig' }]
    : [];

const unnamed = (found: readonly Issue[], wrong: readonly Issue[]): Issue[] =>
  found.filter(({ path }) => !wrong.some((issue) => issue.path === path));

/** The fields of a stay that can be read. */
function readableOf(sent: unknown): Velden {
  if (typeof sent !== 'object' || sent === null) return {};
  const given = sent as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(verblijfvelden).flatMap(([name, schema]) => {
      const read = schema.safeParse(given[name]);
      return read.success && read.data !== undefined ? [[name, read.data]] : [];
    }),
  );
}
