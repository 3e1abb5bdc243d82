/** A code of a log as people read it: `afwezig_van` is kept, `Afwezig van` is shown. */
export function inWoorden(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A purpose likewise: `controle_ter_plaatse: Esweg 12` is kept, `Controle ter plaatse: Esweg 12` is shown. */
export function doelInWoorden(doel: string): string {
  const [soort = '', ...rest] = doel.split(': ');
  return [inWoorden(soort), ...rest].join(': ');
}
