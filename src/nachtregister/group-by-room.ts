/** People of one room; `kamer` is null for who has no bed. */
export type PerKamer<P> = { kamer: string | null; mensen: P[] };

/** Puts people together by room, in the order in which they come; who has no bed comes last, as lists are sorted. */
export function groupByRoom<P extends { kamer: string | null }>(people: readonly P[]): PerKamer<P>[] {
  const rooms = new Map<string | null, P[]>();
  for (const person of people) {
    const there = rooms.get(person.kamer);
    if (there === undefined) rooms.set(person.kamer, [person]);
    else there.push(person);
  }
  return [...rooms].map(([kamer, mensen]) => ({ kamer, mensen }));
}
