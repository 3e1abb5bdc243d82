import { Heading as NlHeading } from '@nl-design-system-candidate/heading-react';
import { Paragraph as NlParagraph } from '@nl-design-system-candidate/paragraph-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface HeadingProps {
  level: 1 | 2 | 3 | 4;
  /** Looks like this level instead of its own. */
  appearance?: 1 | 2 | 3 | 4;
  id?: string;
  children: ReactNode;
}

/** A heading. `Page` already gives the `h1`, so pages start at level 2. */
export function Heading({ level, appearance, ...rest }: HeadingProps) {
  return <NlHeading level={level} appearance={appearance && `level-${appearance}`} {...rest} />;
}

interface ParagraphProps {
  /** Larger opening paragraph. */
  lead?: boolean;
  /** Less prominent: explanation, metadata. */
  muted?: boolean;
  /** Language of the text where it differs from the page's. */
  lang?: string;
  children: ReactNode;
}

export function Paragraph({ lead, muted, ...rest }: ParagraphProps) {
  return (
    <NlParagraph purpose={lead ? 'lead' : undefined} className={classNames(muted && 'od-muted')} {...rest} />
  );
}

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="od-visually-hidden">{children}</span>;
}
