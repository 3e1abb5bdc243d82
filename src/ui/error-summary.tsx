import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from './alert.tsx';
import { type FormErrors, fieldId } from './form-context.ts';
import { Link } from './link.tsx';

interface ErrorSummaryProps {
  errors: FormErrors;
  /** Labels of the fields by name; a message stands after its label, as several may be the same. */
  labels?: Readonly<Record<string, string>>;
  prefix?: string;
  /** Where to repair what is wrong with the form as a whole, when that is on another page. */
  repair?: { href: string; label: string } | null;
}

/** What is wrong, on top of the form, each with a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors, labels = {}, prefix = '', repair }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus();
  }, [errors]);
  const found = Object.entries(errors);
  if (found.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Alert kind="error" title={t('errors.summary', { count: found.length })}>
        <ul className="od-list">
          {found.map(([name, message]) => (
            <li key={name}>
              {name === '' ? (
                <>
                  {message}
                  {repair && (
                    <>
                      {' '}
                      <Link href={repair.href}>{repair.label}</Link>
                    </>
                  )}
                </>
              ) : (
                <a className="nl-link" href={`#${fieldId(prefix, name)}`}>
                  {labels[name] ? `${labels[name].replace(/[?:]$/, '')}: ${message}` : message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
