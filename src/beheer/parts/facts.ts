/** The facts of a log line as names and values to read; what was left empty is left out. */
export function factsOf(details: Readonly<Record<string, unknown>>): [name: string, value: string][] {
  return Object.entries(details).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.map(asText).join(', ')]];
    return [[name, asText(value)]];
  });
}

function asText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return factsOf(value as Record<string, unknown>)
    .map(([name, inner]) => `${name} ${inner}`)
    .join(', ');
}
