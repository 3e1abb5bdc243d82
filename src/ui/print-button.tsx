import { Button as NlButton } from '@nl-design-system-candidate/button-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';
import { Paragraph } from './text.tsx';

const never = () => () => {};

/** Prints the page by one press; where no script runs, says how to print instead. Neither is printed itself. */
export function PrintButton({ instructions, children }: { instructions: string; children: ReactNode }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="od-no-print">
      {scripted ? (
        <NlButton
          type="button"
          purpose="primary"
          iconStart={<Icon name="print" />}
          onClick={() => window.print()}
        >
          {children}
        </NlButton>
      ) : (
        <Paragraph>{instructions}</Paragraph>
      )}
    </div>
  );
}
