import { Link as NlLink } from '@nl-design-system-candidate/link-react';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

interface LinkProps {
  href: string;
  icon?: IconName;
  /** A link on a line of its own, with a 44 px target; leave out inside running text. */
  standalone?: boolean;
  /** Not a page of ours: a file, another site, a language switch. Loads without the router. */
  document?: boolean;
  /** Offers the file for saving. */
  download?: boolean;
  lang?: string;
  children: ReactNode;
}

/** A link to a page (`href` from the root, or relative to the address). */
export function Link({ href, icon, standalone, document, download, lang, children }: LinkProps) {
  const className = classNames(standalone && 'od-link--standalone');
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {icon ? <span>{children}</span> : children}
    </>
  );
  if (document || download) {
    return (
      <NlLink href={href} download={download} lang={lang} className={className}>
        {content}
      </NlLink>
    );
  }
  return (
    <RouterLink to={href} lang={lang} className={classNames('nl-link', className)} relative="path">
      {content}
    </RouterLink>
  );
}

interface ButtonLinkProps extends Omit<LinkProps, 'standalone'> {
  purpose?: 'primary' | 'secondary' | 'subtle';
}

/** A link that looks like a button, for going somewhere as the page's next action ("Nieuw verblijf"). */
export function ButtonLink({
  href,
  icon,
  document,
  download,
  purpose = 'secondary',
  lang,
  children,
}: ButtonLinkProps) {
  const className = `nl-button nl-button--${purpose}`;
  const content = (
    <>
      {icon && (
        <span className="nl-button__icon-start">
          <Icon name={icon} />
        </span>
      )}
      <span className="nl-button__label">{children}</span>
    </>
  );
  if (document || download) {
    return (
      <a href={href} download={download} lang={lang} className={className}>
        {content}
      </a>
    );
  }
  return (
    <RouterLink to={href} lang={lang} className={className} relative="path">
      {content}
    </RouterLink>
  );
}
