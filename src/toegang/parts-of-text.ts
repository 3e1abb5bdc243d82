/** A piece of a message: plain text, or an address to follow. */
export type TextPart = { text: string; href?: string /** Its place in the text. */; at: number };

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]']/g;

/** Cuts a text at the web addresses in it, so that they can be shown as links; nothing of the text is lost. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: href, index } of text.matchAll(ADDRESS)) {
    if (index > from) parts.push({ text: text.slice(from, index), at: from });
    parts.push({ text: href, href, at: index });
    from = index + href.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), at: from });
  return parts;
}
