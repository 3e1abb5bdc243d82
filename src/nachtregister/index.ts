/** Front door of the night register: what other chapters may use. */
export { nachtenApi } from './api/nachten.ts';
export { verblijvenApi } from './api/verblijven.ts';
export { arrive, undoArrive } from './arrive.ts';
export { cancelVerblijf } from './cancel-verblijf.ts';
export { checkInForm, type Inchecken } from './check-in-form.ts';
export { type Bevestigd, confirmNachten } from './confirm-nachten.ts';
export { correctVerblijf } from './correct-verblijf.ts';
export { depart, undoDepart } from './depart.ts';
export { type Bekende, findReturning } from './find-returning.ts';
export { type Ingeschreven, insertVerblijven, verblijfregels } from './insert-verblijven.ts';
export { nachtJobs } from './jobs.ts';
export { listNachtstanden, nachtvraag, readNachtstanden } from './list-nachtstanden.ts';
export { makeUpNacht } from './make-up-nacht.ts';
export { type Ingehaald, makeUpNachten } from './make-up-nachten.ts';
export { moveVerblijf } from './move-verblijf.ts';
export type { Locatienacht } from './nacht.ts';
export { presentAt } from './present-at.ts';
export { readExtraVelden } from './read-extra-velden.ts';
export { type OntbrekendeNacht, readOntbrekend } from './read-ontbrekend.ts';
export { countPresent, readPresent, type Slaper } from './read-present.ts';
export { recordAfwezigheid, undoAfwezigheid } from './record-afwezigheid.ts';
export { registerVerblijf, registerVerblijven } from './register-verblijf.ts';
export { remindNachten } from './remind-nachten.ts';
export { taalkeuzes } from './talen.ts';
export { undoNachten } from './undo-nachten.ts';
export {
  type NieuwVerblijf,
  nieuwVerblijf,
  TALEN,
  type Taal,
  taalVanLand,
  type Verblijf,
  verblijffouten,
  verblijfvelden,
} from './verblijf.ts';
