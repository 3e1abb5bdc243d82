import * as en from './texts.en.ts';
import * as nl from './texts.nl.ts';

/** Every text in every language, for the server. The browser loads one language (`entry.client.tsx`). */
export const texts = { nl: { ...nl }, en: { ...en } } as const;

/** Keys are typed after the Dutch texts: `t('nachtregister:vannacht.titel')` fails to compile when it isn't there. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: typeof nl;
  }
}
