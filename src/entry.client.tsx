import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { createI18n, DEFAULT_LANGUAGE, isLanguage } from './platform/i18n/index.ts';

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : DEFAULT_LANGUAGE;
const texts = await (language === 'en' ? import('./texts.en.ts') : import('./texts.nl.ts'));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={createI18n(language, { ...texts })}>
        <HydratedRouter />
      </I18nextProvider>
    </StrictMode>,
  );
});
