import hardenberg from './hardenberg.json' with { type: 'json' };
import ommen from './ommen.json' with { type: 'json' };

const NAMES: Readonly<Record<string, string>> = { hardenberg: hardenberg.name, ommen: ommen.name };

/** The name in the header for a theme's slug; null when the page belongs to no gemeente. Server only. */
export const gemeenteName = (slug: string): string | null => NAMES[slug] ?? null;
