/**
 * One allowed step of a state. `reden`: who takes it must say why. `waarom`: why the table has it, said where it is not
 * the plain course of things.
 */
export interface Overgang<S extends string> {
  van: S;
  naar: S;
  reden?: true;
  waarom?: string;
}

/** The step from one state to another, or undefined when the table has none. */
export function overgang<S extends string>(
  table: readonly Overgang<S>[],
  van: S,
  naar: S,
): Overgang<S> | undefined {
  return table.find((step) => step.van === van && step.naar === naar);
}

/** Where a state can go; what a screen offers. */
export function vervolg<S extends string>(table: readonly Overgang<S>[], van: S): readonly Overgang<S>[] {
  return table.filter((step) => step.van === van);
}

/**
 * Whether a step may be taken.
 * @returns undefined when it may, else the code of the `fouten` texts
 */
export function weigerOvergang<S extends string>(
  table: readonly Overgang<S>[],
  van: S,
  naar: S,
  reden?: string | null,
): 'overgang_niet_toegestaan' | 'reden_verplicht' | undefined {
  const step = overgang(table, van, naar);
  if (!step) return 'overgang_niet_toegestaan';
  return step.reden && !reden?.trim() ? 'reden_verplicht' : undefined;
}
