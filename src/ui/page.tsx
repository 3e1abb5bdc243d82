import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { useShell } from './shell-context.ts';
import { Heading, Paragraph } from './text.tsx';

export interface Crumb {
  href: string;
  label: string;
}

interface PageProps {
  /** The `h1`, and the document title before the gemeente's name. */
  title: string;
  /** One or two sentences: what this page is for. */
  lead?: ReactNode;
  /** The way back up, without the page itself. */
  breadcrumb?: Crumb[];
  /** What can be done with the whole page, beside the title. */
  actions?: ReactNode;
  /** The form on it was refused: said in the document title too. */
  failed?: boolean;
  children?: ReactNode;
}

/** The frame of every page: document title, breadcrumb, heading, then the content with vertical rhythm. */
export function Page({ title, lead, breadcrumb, actions, failed, children }: PageProps) {
  const { t } = useTranslation();
  const site = [useShell()?.gemeente, t('service')].filter(Boolean).join(' – ');
  return (
    <>
      <title>{`${failed ? `${t('errors.titlePrefix')}: ` : ''}${title} – ${site}`}</title>
      <Stack gap="lg">
        <div className="od-page__head">
          {breadcrumb && breadcrumb.length > 0 && <Breadcrumb crumbs={breadcrumb} />}
          <div className="od-page__title">
            <Heading level={1}>{title}</Heading>
            {actions && <div className="utrecht-action-group">{actions}</div>}
          </div>
          {lead && <Paragraph lead>{lead}</Paragraph>}
        </div>
        {children}
      </Stack>
    </>
  );
}

function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('breadcrumb')}>
      <ol className="od-breadcrumb">
        {crumbs.map(({ href, label }, index) => (
          <li key={href} className="od-breadcrumb__item">
            {index > 0 && <Icon name="right" />}
            <Link href={href} standalone>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StackProps {
  gap?: 'sm' | 'md' | 'lg' | 'xl';
  /** Of what stands in it, where that is not the page's language. */
  lang?: string;
  children: ReactNode;
}

/** Children under each other. `sm` 8, `md` 16, `lg` 24 (default), `xl` 40 px apart. */
export function Stack({ gap = 'lg', lang, children }: StackProps) {
  return (
    <div className={classNames('od-stack', `od-stack--${gap}`)} lang={lang}>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="od-stack od-stack--md">
      <div className="od-row od-row--between">
        <Heading level={2}>{title}</Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Children beside each other, wrapping where there is no room. */
export function Row({ align, children }: { align?: 'between' | 'end'; children: ReactNode }) {
  return <div className={classNames('od-row', align && `od-row--${align}`)}>{children}</div>;
}

/** Equal columns of at least 16 rem; one column on a phone. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="od-columns">{children}</div>;
}
