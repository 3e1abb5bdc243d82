import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createI18n, type Language } from '../platform/i18n/index.ts';
import { ShellContext, type ShellData } from './shell-context.ts';

interface Options {
  /** Address of the page. */
  at?: string;
  language?: Language;
  /** Texts by namespace. */
  texts: Parameters<typeof createI18n>[1];
  shell?: Partial<ShellData>;
}

const SHELL: ShellData = {
  language: 'nl',
  theme: 'hardenberg',
  gemeente: 'Gemeente Hardenberg',
  csrf: 'token-of-the-session',
  flash: null,
  nav: [],
  waiting: {},
  person: null,
  restored: null,
  idleSeconds: null,
  reference: 'K7QX',
  mailbox: false,
  version: '0.0.0',
};

/** For tests: the HTML of a component as the server sends it. */
export function render(element: ReactNode, { at = '/', language = 'nl', texts, shell }: Options): string {
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [at] });
  return renderToStaticMarkup(
    <I18nextProvider i18n={createI18n(language, texts)}>
      <ShellContext value={{ ...SHELL, ...shell }}>
        <RouterProvider router={router} />
      </ShellContext>
    </I18nextProvider>,
  );
}
