import { Button as NlButton } from '@nl-design-system-candidate/button-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { Alert } from './alert.tsx';
import type { ShellData } from './shell-context.ts';

/** Minutes before the end at which the warning appears; WCAG 2.2.1 asks for at least 20 seconds. */
const WARN_MINUTES = 2;

/**
 * Warns before the session ends and offers to go on (WCAG 2.2.1). Every answer of the server starts the clock
 * again, as it renews the session.
 */
export function SessionWarning({ shell, idleSeconds }: { shell: ShellData; idleSeconds: number }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const [endingFor, setEndingFor] = useState<ShellData | null>(null);
  useEffect(() => {
    const wait = Math.max(0, idleSeconds - WARN_MINUTES * 60) * 1000;
    const timer = setTimeout(() => setEndingFor(shell), wait);
    return () => clearTimeout(timer);
  }, [shell, idleSeconds]);
  if (endingFor !== shell) return null;
  return (
    <div className="od-flash" role="alert">
      <Alert kind="warning" title={t('session.ending')}>
        <p className="nl-paragraph">{t('session.endingWhy', { minutes: WARN_MINUTES })}</p>
        <div className="utrecht-action-group">
          <NlButton purpose="secondary" onClick={() => revalidate()}>
            {t('session.stay')}
          </NlButton>
        </div>
      </Alert>
    </div>
  );
}
