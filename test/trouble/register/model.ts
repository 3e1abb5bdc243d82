/** A stay as a plain record: the model keeps no nights, it works them out. */
export type Stay = {
  id: string;
  persoon: string;
  /** Number of the house. */
  huis: number;
  status: string;
  aankomst: string;
  vertrek: string | null;
  weg: { van: string; tot: string }[];
};

/** Stays by id, and the nights that are confirmed: `0 2026-11-24` is the first house's. */
export type Model = { stays: Map<string, Stay>; confirmed: Set<string> };

/** What an operation does, as it does to a model. */
export type Change = (model: Model) => void;

/** A change of a stay that must be there already. */
export const changeOf =
  (id: string, how: (stay: Stay, model: Model) => void): Change =>
  (model) => {
    const stay = model.stays.get(id);
    if (stay === undefined) throw new Error('a change of a stay that was not registered yet');
    how(stay, model);
  };

/** A stay that goes on in another house. */
export const moveTo =
  (id: string, huis: number, per: string) =>
  (stay: Stay, { stays }: Model): void => {
    Object.assign(stay, { status: 'vertrokken', vertrek: per });
    const weg = stay.weg
      .filter(({ tot }) => tot > per)
      .map(({ van, tot }) => ({ van: van > per ? van : per, tot }));
    const { persoon } = stay;
    stays.set(id, { id, persoon, huis, status: 'aanwezig', aankomst: per, vertrek: null, weg });
  };

/** Whether somebody sleeps in the house of the stay that night. */
export const sleeps = ({ status, aankomst, vertrek, weg }: Stay, nacht: string): boolean =>
  (status === 'aanwezig' || status === 'vertrokken') &&
  aankomst <= nacht &&
  (vertrek === null || vertrek > nacht) &&
  !weg.some(({ van, tot }) => van <= nacht && nacht < tot);
