import { encode, renderSVG } from 'uqr';

/** A text as QR code, to show: a data URL. Level M: still read when an eighth of it is stained. */
export function qrImage(text: string): string {
  const svg = renderSVG(text, { ecc: 'M', border: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** A text as QR code, to draw: rows of modules, true for black, without the white around it. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 0 }).data;
