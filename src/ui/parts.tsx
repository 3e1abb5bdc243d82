import { NumberBadge } from '@nl-design-system-candidate/number-badge-react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { Paragraph } from './text.tsx';

/** No rows: what that means and what to do now. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="od-empty">
      <Paragraph>{children}</Paragraph>
      {action}
    </div>
  );
}

/** Names and values; items whose value is null or undefined are left out. */
export function DataList({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="utrecht-data-list od-data-list">
      {items
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ label, value }) => (
          <div key={label} className="utrecht-data-list__item">
            <dt className="utrecht-data-list__item-key">{label}</dt>
            <dd className="utrecht-data-list__item-value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** More for who wants it, one press away. Works without JavaScript. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="od-details" open={open}>
      <summary>
        <Icon name="right" />
        <span>{summary}</span>
      </summary>
      <div className="od-details__body">{children}</div>
    </details>
  );
}

interface CitationProps {
  /** As it is cited: `§5.1.1`, `art. 438 Sr`. */
  paragraph: string;
  /** What it says, in plain words. */
  children: ReactNode;
  /** Where the text itself is. */
  href?: string;
  /** Text of the link to it. */
  linkText?: string;
}

/** The rule behind a figure or a demand: its paragraph, with the meaning one press away. */
export function Citation({ paragraph, children, href, linkText }: CitationProps) {
  return (
    <details className="od-details od-citation">
      <summary>
        <Icon name="info" />
        <span>{paragraph}</span>
      </summary>
      <div className="od-details__body">
        {typeof children === 'string' ? <Paragraph>{children}</Paragraph> : children}
        {href && (
          <Link href={href} standalone>
            {linkText ?? paragraph}
          </Link>
        )}
      </div>
    </details>
  );
}

interface FigureProps {
  /** Already formatted. */
  value: string;
  label: string;
  /** The rows or the rule behind the number. */
  source?: { href: string; label: string };
}

/** One big number that says what it counts and leads to where it comes from. */
export function Figure({ value, label, source }: FigureProps) {
  return (
    <figure className="od-figure">
      <span className="od-figure__value">{value}</span>
      <figcaption>{label}</figcaption>
      {source && (
        <Link href={source.href} standalone>
          {source.label}
        </Link>
      )}
    </figure>
  );
}

interface TabsProps {
  label: string;
  tabs: readonly { href: string; label: string; count?: number }[];
}

/** Pages about one thing, as links: each has its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav className="od-tabs" aria-label={label}>
      <ul className="od-tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <NavLink to={tab.href} end className="od-nav__link">
              {tab.label}
              {tab.count !== undefined && <NumberBadge>{tab.count}</NumberBadge>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
