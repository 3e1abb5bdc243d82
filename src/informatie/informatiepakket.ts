import MarkdownIt from 'markdown-it';
import { GASTTALEN, type Gasttaal } from './gasttalen.ts';

/** What the pack tells of, in this order; a topic is the file of that name in `content/<taal>/`. */
export const ONDERWERPEN = [
  { id: 'noodgeval', pictogram: 'urgent' },
  { id: 'zorg', pictogram: 'stethoscope' },
  { id: 'werk', pictogram: 'briefcase' },
  { id: 'woning', pictogram: 'home' },
  { id: 'registratie', pictogram: 'clipboard-list' },
  { id: 'vertrek', pictogram: 'plane-departure' },
  { id: 'gegevens', pictogram: 'shield-lock' },
  { id: 'vrije-tijd', pictogram: 'language' },
] as const;

export type Pictogram = (typeof ONDERWERPEN)[number]['pictogram'];

/** A topic in one language. `html` comes after `titel` and begins its own headings at level 3. */
export type Onderwerp = {
  id: (typeof ONDERWERPEN)[number]['id'];
  titel: string;
  /** Name of a Tabler icon. */
  pictogram: Pictogram;
  html: string;
};

/** Every text, as it stands in the build: nothing is read from disk while running. */
export const bronnen: Record<string, string> = import.meta.glob('../../content/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

// Raw HTML in a text comes out as text, also when whoever wrote it is trusted.
const markdown = new MarkdownIt({ html: false });
// The page has a title (1) and each topic has one (2); classes are those of our own components.
markdown.core.ruler.push('as-our-pages', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Number(token.tag.slice(1)) + 1}`;
    if (token.type === 'heading_open') token.attrSet('class', 'nl-heading nl-heading--level-3');
    if (token.type === 'bullet_list_open') token.attrSet('class', 'od-list');
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') child.attrSet('class', 'nl-link');
    }
  }
});

/**
 * What a worker should know, in one language (§3.1.2). Under 12 kB with gzip, so that it can be kept on a device
 * that is without network.
 * @throws Error when a text is missing or has no title: a fault in `content/`
 */
export function informatiepakket(taal: Gasttaal): Onderwerp[] {
  return pakketten[taal];
}

function maakOnderwerp(taal: Gasttaal, { id, pictogram }: (typeof ONDERWERPEN)[number]): Onderwerp {
  const [, titel, tekst] = /^# (.+)\n([\s\S]+)$/.exec(bronnen[`../../content/${taal}/${id}.md`] ?? '') ?? [];
  if (titel === undefined || tekst === undefined) throw new Error(`content/${taal}/${id}.md lacks its text`);
  return { id, titel, pictogram, html: markdown.render(tekst) };
}

const pakketten = Object.fromEntries(
  GASTTALEN.map(({ code }) => [code, ONDERWERPEN.map((onderwerp) => maakOnderwerp(code, onderwerp))]),
) as Record<Gasttaal, Onderwerp[]>;
