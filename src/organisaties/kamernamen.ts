/**
 * The next names in a row, after the highest number in use: `Kamer 5`, `Kamer 6` after `Kamer 4`.
 * @param taken names that exist; capitals make no difference
 */
export function volgendeNamen(soort: string, taken: readonly string[], count: number): string[] {
  const start = `${soort} `.toLowerCase();
  const used = taken.flatMap((naam) => {
    const number = naam.toLowerCase().startsWith(start) ? naam.slice(start.length) : '';
    return /^\d{1,9}$/.test(number) ? [Number(number)] : [];
  });
  const first = Math.max(0, ...used) + 1;
  return Array.from({ length: count }, (_, index) => `${soort} ${first + index}`);
}
