import { createContext, useContext } from 'react';
import type { Language } from '../platform/i18n/index.ts';

/** What header, footer and forms know of the request: the root loader's data. */
export interface ShellData {
  language: Language;
  /** Slug of the gemeente's theme. */
  theme: string;
  /** `Gemeente Hardenberg`; null on pages of no gemeente. */
  gemeente: string | null;
  /** Token that every form sends back as `_csrf`. */
  csrf: string;
  /** Message of the action before this page: a text key with namespace and its parameters. */
  flash: {
    kind: 'success' | 'warning' | 'error';
    key: string;
    params?: Record<string, string | number>;
  } | null;
  /** Main navigation; `key` is a text key with namespace (`nachtregister:nav.vannacht`), `under` more addresses. */
  nav: { href: string; key: string; under: readonly string[] }[];
  /** How much waits behind a page of the menu, by its address. */
  waiting: Readonly<Record<string, number>>;
  /** `organisatie`: the one acted for; `choice`: this person works for others too. */
  person: { name: string; roles: string[]; organisatie: string | null; choice: boolean } | null;
  /** What was typed in the form on this page before the session ended. */
  restored: Record<string, string> | null;
  /** Seconds until the session ends by itself. */
  idleSeconds: number | null;
  /** Finds the log line of the request. */
  reference: string;
  /** Mail stands in a page of the demo instead of being sent. */
  mailbox: boolean;
  version: string;
}

export const ShellContext = createContext<ShellData | null>(null);

/** The root loader's data, or null where it failed. */
export const useShell = () => useContext(ShellContext);

/** CSP nonce of the response; empty in the browser, where it isn't needed. */
export const NonceContext = createContext('');
