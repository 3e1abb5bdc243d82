/** A purpose as people read it: `controle_ter_plaatse: Esweg 12` is kept, `Controle ter plaatse: Esweg 12` is shown. */
export function doelInWoorden(doel: string): string {
  const [soort = '', ...rest] = doel.split(': ');
  const words = soort.replaceAll('_', ' ');
  return [words.charAt(0).toUpperCase() + words.slice(1), ...rest].join(': ');
}
