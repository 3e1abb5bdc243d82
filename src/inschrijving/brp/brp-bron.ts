/** A Dutch address as the BRP asks for it. */
export interface BrpAdres {
  postcode: string;
  huisnummer: number;
  huisletter?: string;
  toevoeging?: string;
}

/**
 * The BRP as Onderdak may ask it: how many live at an address. Never who, and never by or for a BSN. A port: what stands
 * behind it can be another source.
 */
export interface BrpBron {
  /**
   * How many are registered at an address now; null when there are more than the source counts.
   * @throws Refused `brp_onbereikbaar`, `brp_te_druk`, `brp_geweigerd`
   */
  telOpAdres(adres: BrpAdres): Promise<number | null>;
}

/** House number with what follows it, `12a-3`, in the three parts of the BRP; null when it does not come apart. */
export function brpAdres(postcode: string, huisnummer: string): BrpAdres | null {
  const parts = /^([1-9]\d{0,4})(?:[ -]?([A-Za-z])(?![A-Za-z]))?(?:[ -]?([A-Za-z0-9]{1,4}))?$/.exec(
    huisnummer.trim(),
  );
  if (parts === null) return null;
  const [, nummer = '', letter, toevoeging] = parts;
  return {
    postcode: postcode.replace(/\s/g, ''),
    huisnummer: Number(nummer),
    ...(letter !== undefined && { huisletter: letter.toUpperCase() }),
    ...(toevoeging !== undefined && { toevoeging }),
  };
}
