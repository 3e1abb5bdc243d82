import { createContext } from 'react-router';
import type { Context } from '../access/context.ts';
import type { Language } from '../i18n/languages.ts';
import type { DemoPerson } from '../identity/demo-issuer.ts';
import type { Flash } from './flash.ts';

/** A page of the menu: its address, text key with namespace, and other addresses that lie under it. */
export type MenuItem = { href: string; key: string; under: readonly string[] };

/** Everything a page needs to know of its request; set by the page handler, read by loaders and the shell. */
export interface PageRequest {
  ctx: Context;
  /** CSP nonce of this response; never part of loader data. */
  nonce: string;
  /** Finds the log line of this request. */
  reference: string;
  language: Language;
  /** Slug of the gemeente whose look the page has. */
  theme: string;
  csrf: string;
  flash: Flash | null;
  nav: MenuItem[];
  /** How much waits behind pages of the menu, by address; asked once, while the page loads. */
  waiting(): Promise<Readonly<Record<string, number>>>;
  /** Who is logged in; `organisatie` is the one acted for, `choice` says whether there are more. */
  person: { name: string; roles: string[]; organisatie: string | null; choice: boolean } | null;
  sessionId: string | null;
  /** The browser still held a session, which has ended by now. */
  sessionEnded: boolean;
  path: string;
  /** The posted form arrived after its session had ended: it is kept, and comes back after login. */
  expired: boolean;
  /** What was typed before the session ended, for the form on this page; once. */
  restored: Record<string, string> | null;
  /** Seconds until this session ends by itself; null for who is not logged in. */
  idleSeconds: number | null;
  /** Status of why no page can be shown now (413, 429, 503, …); null when all is well. */
  failure: number | null;
  /** The page as it was rendered, which is the body of an answer that has one; null for what is no page. */
  rendered: Buffer | null;
  /** Sets a cookie on the answer. */
  setCookie(name: string, value: string, maxAge: number): void;
  /** Named people to log in as; null outside the demo. */
  demoPeople: readonly DemoPerson[] | null;
  /** Personal code of a resident; null outside the demo. */
  demoCode: string | null;
  /** Whether mail stands in the mailbox page instead of being sent; in the demo only. */
  mailbox: boolean;
}

export const requestContext = createContext<PageRequest>();
