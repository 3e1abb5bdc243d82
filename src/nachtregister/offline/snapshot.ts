/** What has no use or meaning without a connection. */
const ONLINE_ONLY = 'form, button, script, .od-no-print, .od-flash, .od-breadcrumb, .od-tabs';

/**
 * A page as a document of its own: its main content in the same look, without menu, account and forms, with the note
 * that there is no connection (the element marked `data-offline`, hidden until then).
 */
export function snapshotOf(page: Document): string {
  const kept = page.implementation.createHTMLDocument(page.title);
  kept.documentElement.lang = page.documentElement.lang;
  kept.documentElement.className = page.documentElement.className;
  kept.body.className = page.body.className;
  const meta = kept.createElement('meta');
  meta.name = 'viewport';
  meta.content = 'width=device-width, initial-scale=1';
  kept.head.append(meta);
  for (const sheet of page.querySelectorAll('link[rel=stylesheet], link[rel=icon]'))
    kept.head.append(kept.importNode(sheet, false));
  const main = page.querySelector('main');
  if (main === null) throw new Error('the page has no main');
  const copy = kept.importNode(main, true);
  for (const part of copy.querySelectorAll(ONLINE_ONLY)) part.remove();
  for (const note of copy.querySelectorAll('[data-offline]')) note.removeAttribute('hidden');
  kept.body.append(copy);
  return `<!doctype html>\n${kept.documentElement.outerHTML}`;
}
