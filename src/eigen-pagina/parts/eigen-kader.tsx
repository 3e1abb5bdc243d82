import type { ReactNode } from 'react';
import './eigen.css';

interface Props {
  title: string;
  /** The words of the way to another language. */
  andereTaal?: string;
  children: ReactNode;
}

/** What surrounds a resident's own page: large and calm like the check-in, without menu, account or script. */
export function EigenKader({ title, andereTaal, children }: Props) {
  return (
    <>
      <title>{`${title} – Onderdak`}</title>
      <meta name="robots" content="noindex" />
      <header className="od-eigen__kop">
        <p className="nl-paragraph od-eigen__naam">Onderdak</p>
        {andereTaal !== undefined && (
          <a href="/mijn" className="nl-link od-eigen__taal">
            {andereTaal}
          </a>
        )}
      </header>
      <main id="inhoud" tabIndex={-1} className="od-eigen">
        {children}
      </main>
    </>
  );
}
