import type { IsoDate } from '../platform/dates/index.ts';
import type { Issue } from '../platform/errors.ts';
import type { Verblijf } from './verblijf.ts';

/** A night's list, as far as it can be read: what cannot be is undefined. */
export type Lijst = {
  locatie?: string | undefined;
  nacht?: IsoDate | undefined;
  aanwezig: readonly { id?: string | undefined; aankomst?: IsoDate | undefined }[];
  afwezig: readonly (string | undefined)[];
};

/**
 * What is wrong with a night's list by what the register has of the stays it names, by place in the list.
 * @param bekend stays that the register has
 */
export function nachtfouten(
  { locatie, nacht, aanwezig, afwezig }: Lijst,
  bekend: ReadonlyMap<string, Pick<Verblijf, 'status' | 'aankomst' | 'locatie'>>,
): Issue[] {
  const issues: Issue[] = [];
  const late = (path: string, aankomst: IsoDate | undefined) => {
    if (nacht !== undefined && aankomst !== undefined && aankomst > nacht)
      issues.push({ path, code: 'aankomst_na_nacht', params: { datum: aankomst } });
  };
  const seen = new Set<string>();
  const check = (id: string, path: string, mustBeKnown: boolean) => {
    if (seen.has(id)) issues.push({ path, code: 'dubbel_in_levering' });
    seen.add(id);
    const stay = bekend.get(id);
    if (stay === undefined) {
      if (mustBeKnown) issues.push({ path, code: 'verblijf_onbekend' });
    } else if (locatie !== undefined && stay.locatie !== locatie)
      issues.push({ path, code: 'verblijf_andere_locatie' });
    else if (stay.status === 'vervallen') issues.push({ path, code: 'verblijf_vervallen' });
    else if (stay.status !== 'verwacht') late(path, stay.aankomst);
  };
  for (const [index, { id, aankomst }] of aanwezig.entries()) {
    if (id !== undefined) check(id, `aanwezig.${index}.id`, false);
    if (id === undefined || !bekend.has(id)) late(`aanwezig.${index}.aankomst`, aankomst);
  }
  for (const [index, id] of afwezig.entries()) if (id !== undefined) check(id, `afwezig.${index}`, true);
  return issues;
}
