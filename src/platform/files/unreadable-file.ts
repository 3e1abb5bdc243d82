import { Refused } from '../errors.ts';

/** Why a file can't be read as a table; codes of the `fouten` texts. */
export type FileProblem =
  | 'bestand_te_groot'
  | 'bestand_te_veel_rijen'
  | 'bestand_leeg'
  | 'bestand_geen_tabel'
  | 'bestand_binair'
  | 'bestand_versleuteld'
  | 'bestand_oud_excel'
  | 'bestand_beschadigd';

/** A file that is no table, or not one we take. Holds no content of the file. */
export class UnreadableFile extends Refused {
  declare readonly code: FileProblem;
  constructor(problem: FileProblem, params: Record<string, number> = {}) {
    super(problem, { field: 'bestand', params });
  }
}
