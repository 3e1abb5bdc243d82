import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

export type AlertKind = 'info' | 'success' | 'warning' | 'error';

const LOOKS = {
  info: { className: 'info', icon: 'info' },
  success: { className: 'ok', icon: 'success' },
  warning: { className: 'warning', icon: 'warning' },
  error: { className: 'error', icon: 'danger' },
} as const;

interface AlertProps {
  kind: AlertKind;
  /** In place of the word for the kind ("Let op", "Gelukt"). */
  title?: string;
  children?: ReactNode;
}

/** A message in the page: kind by word, icon and colour together. */
export function Alert({ kind, title, children }: AlertProps) {
  const { t } = useTranslation();
  const { className, icon } = LOOKS[kind];
  return (
    <div className={`utrecht-alert utrecht-alert--${className}`}>
      <div className="utrecht-alert__icon">
        <Icon name={icon} />
      </div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p className="nl-paragraph od-alert__title">{title ?? t(`alert.${kind}`)}</p>
          {typeof children === 'string' ? <p className="nl-paragraph">{children}</p> : children}
        </div>
      </div>
    </div>
  );
}
