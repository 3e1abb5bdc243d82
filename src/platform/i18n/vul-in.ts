/**
 * A text for residents with its `{{names}}` filled in. What ends with a full stop, as a date in Hungarian does, gets no second
 * one. Small, as it goes along to the phone of a guest.
 */
export const vulIn = (tekst: string, waarden: Readonly<Record<string, string | number>>): string =>
  tekst.replace(/\{\{(\w+)\}\}(\.?)/g, (_, naam: string, punt: string) => {
    const waarde = String(waarden[naam] ?? '');
    return waarde.endsWith('.') ? waarde : waarde + punt;
  });
