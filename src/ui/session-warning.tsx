import { Button as NlButton } from '@nl-design-system-candidate/button-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useRevalidator } from 'react-router';
import { Alert } from './alert.tsx';
import { ButtonLink } from './link.tsx';
import type { ShellData } from './shell-context.ts';

/** Minutes before the end at which the warning appears; WCAG 2.2.1 asks for at least 20 seconds. */
const WARN_MINUTES = 2;

type Stage = 'ending' | 'ended';

/**
 * Warns before the session ends and offers to go on (WCAG 2.2.1); says so when it has ended. Every answer of the server
 * starts the clock again, as it renews the session.
 */
export function SessionWarning({ shell, idleSeconds }: { shell: ShellData; idleSeconds: number }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { pathname, search } = useLocation();
  const [reached, setReached] = useState<{ shell: ShellData; stage: Stage } | null>(null);
  useEffect(() => {
    const at = (stage: Stage, seconds: number) =>
      setTimeout(() => setReached({ shell, stage }), Math.max(0, seconds) * 1000);
    const timers = [at('ending', idleSeconds - WARN_MINUTES * 60), at('ended', idleSeconds)];
    return () => timers.forEach(clearTimeout);
  }, [shell, idleSeconds]);
  if (reached?.shell !== shell) return null;
  const ended = reached.stage === 'ended';
  return (
    <div key={reached.stage} className="od-flash" role="alert">
      <Alert kind="warning" title={t(ended ? 'session.ended' : 'session.ending')}>
        <p className="nl-paragraph">
          {ended ? t('session.endedWhy') : t('session.endingWhy', { minutes: WARN_MINUTES })}
        </p>
        <div className="utrecht-action-group">
          {ended ? (
            <ButtonLink href={`/inloggen?terug=${encodeURIComponent(pathname + search)}`} document>
              {t('session.logIn')}
            </ButtonLink>
          ) : (
            <NlButton purpose="secondary" onClick={() => revalidate()}>
              {t('session.stay')}
            </NlButton>
          )}
        </div>
      </Alert>
    </div>
  );
}
