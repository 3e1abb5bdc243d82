import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, NavLink, useLocation } from 'react-router';
import { LANGUAGES, useLanguage, useText } from '../platform/i18n/index.ts';
import { Alert } from './alert.tsx';
import { Icon } from './icon.tsx';
import { SessionWarning } from './session-warning.tsx';
import { type ShellData, useShell } from './shell-context.ts';

/** What surrounds every page: header with navigation and account, the page's `main`, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const shell = useShell();
  return (
    <>
      <SkipLink href="#inhoud">{t('skipLink')}</SkipLink>
      <Header shell={shell} />
      <main id="inhoud" tabIndex={-1} className="od-main">
        {shell?.idleSeconds && <SessionWarning shell={shell} idleSeconds={shell.idleSeconds} />}
        {shell?.flash && <Flash flash={shell.flash} />}
        {children}
      </main>
      <Footer shell={shell} />
    </>
  );
}

function Header({ shell }: { shell: ShellData | null }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const nav = shell?.nav ?? [];
  return (
    <>
      <header className="od-header">
        <div className="od-header__content">
          <Wordmark gemeente={shell?.gemeente ?? null} />
          <Account shell={shell} />
          {/* A new element on every page: the menu is closed again after following a link in it. */}
          <details key={pathname} className="od-menu">
            <summary>
              <Icon name="menu" />
              {t('nav.menu')}
            </summary>
            <div className="od-menu__panel">
              {nav.length > 0 && (
                <nav aria-label={t('nav.main')}>
                  <NavList nav={nav} waiting={shell?.waiting ?? {}} />
                </nav>
              )}
              <Account shell={shell} />
            </div>
          </details>
        </div>
      </header>
      {nav.length > 0 && (
        <nav className="od-nav" aria-label={t('nav.main')}>
          <NavList nav={nav} waiting={shell?.waiting ?? {}} />
        </nav>
      )}
    </>
  );
}

function Wordmark({ gemeente }: { gemeente: string | null }) {
  const { t } = useTranslation();
  return (
    <a href="/" className="od-wordmark">
      <svg className="od-wordmark__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path
          d="M4 15 16 5l12 10M8 13v14h16V13M13 27v-7h6v7"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="od-wordmark__text">
        <span className="od-wordmark__service">{t('service')}</span>
        {gemeente && <span className="od-wordmark__gemeente">{gemeente}</span>}
      </span>
    </a>
  );
}

function NavList({ nav, waiting }: Pick<ShellData, 'nav' | 'waiting'>) {
  const text = useText();
  const { pathname } = useLocation();
  const here = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
  return (
    <ul className="od-nav__list">
      {nav.map(({ href, key, under }) => (
        <li key={href}>
          <Link
            to={href}
            className="od-nav__link"
            aria-current={[href, ...under].some(here) ? 'page' : undefined}
          >
            {text(key)}
            <Waiting count={waiting[href] ?? 0} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How much waits behind a page of the menu. */
function Waiting({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className="od-nav__count">
        {count}
        <span className="od-visually-hidden"> {t('nav.waiting')}</span>
      </span>
    </>
  );
}

/** Who is logged in, or where to: back to this page, and from the front page to one's own start. */
function Account({ shell }: { shell: ShellData | null }) {
  const { t } = useTranslation();
  const text = useText();
  const { pathname, search } = useLocation();
  const here = encodeURIComponent(pathname + search);
  return (
    <div className="od-account">
      <Languages here={here} />
      {shell?.person ? (
        <>
          <div className="od-account__person">
            <span className="od-account__name">{shell.person.name}</span>
            <span>{shell.person.roles.map((role) => text(`roles.${role}`)).join(', ')}</span>
            {shell.person.organisatie && (
              <span> {t('account.actsFor', { organisatie: shell.person.organisatie })}</span>
            )}
          </div>
          {shell.person.choice && <NavLink to="/hoedanigheid">{t('account.switch')}</NavLink>}
          <Form method="post" action="/uitloggen" reloadDocument>
            <input type="hidden" name="_csrf" value={shell.csrf} />
            <button type="submit" className="od-plain-button">
              <Icon name="logout" />
              {t('account.logOut')}
            </button>
          </Form>
        </>
      ) : (
        <a href={pathname === '/' ? '/inloggen' : `/inloggen?terug=${here}`}>{t('account.logIn')}</a>
      )}
    </div>
  );
}

/** Plain links: another language is another document. Each in its own language. */
function Languages({ here }: { here: string }) {
  const { t, i18n } = useTranslation();
  const current = useLanguage();
  return (
    <ul className="od-account__languages" aria-label={t('language.label')}>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <a
            href={`/taal/${language}?terug=${here}`}
            hrefLang={language}
            lang={language}
            aria-current={language === current ? 'true' : undefined}
            title={i18n.t(`language.${language}`)}
          >
            {language.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Flash({ flash }: { flash: NonNullable<ShellData['flash']> }) {
  const text = useText();
  return (
    <div className="od-flash" role={flash.kind === 'error' ? 'alert' : 'status'}>
      <Alert kind={flash.kind}>{text(flash.key, flash.params)}</Alert>
    </div>
  );
}

/** Privacy and accessibility are told per gemeente; without one, the reader chooses. */
function Footer({ shell }: { shell: ShellData | null }) {
  const { t } = useTranslation();
  const own = shell?.gemeente ? `/${shell.theme}` : '';
  return (
    <footer className="od-footer">
      <ul className="od-footer__content">
        <li>
          <NavLink to={`${own}/privacy`}>{t('footer.privacy')}</NavLink>
        </li>
        <li>
          <NavLink to={`${own}/toegankelijkheid`}>{t('footer.accessibility')}</NavLink>
        </li>
        {shell?.person && (
          <li>
            <NavLink to="/sessies">{t('account.sessions')}</NavLink>
          </li>
        )}
        {shell?.mailbox && (
          <li>
            <NavLink to="/postbak">{t('footer.mailbox')}</NavLink>
          </li>
        )}
        {shell && <li className="od-footer__version">{t('footer.version', { version: shell.version })}</li>}
      </ul>
    </footer>
  );
}
