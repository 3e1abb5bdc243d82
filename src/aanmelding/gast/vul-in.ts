/** A text with its `{{names}}` filled in. */
export function vulIn(tekst: string, waarden: Readonly<Record<string, string | number>>): string {
  return tekst.replace(/\{\{(\w+)\}\}/g, (_, naam: string) => String(waarden[naam] ?? ''));
}
