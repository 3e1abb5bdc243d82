/**
 * The next names in a row, after the highest number in use: `Kamer 5`, `Kamer 6` after `Kamer 4`.
 * @param taken names that exist
 */
export function volgendeNamen(soort: string, taken: readonly string[], count: number): string[] {
  const used = taken.flatMap((naam) => {
    const number = naam.toLowerCase().startsWith(`${soort.toLowerCase()} `)
      ? Number(naam.slice(soort.length + 1))
      : Number.NaN;
    return Number.isInteger(number) ? [number] : [];
  });
  const first = Math.max(0, ...used) + 1;
  return Array.from({ length: count }, (_, index) => `${soort} ${first + index}`);
}
