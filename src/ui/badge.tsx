import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { Status } from './status.ts';

const LOOKS: Record<Status, string> = {
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  info: 'neutral',
  neutral: 'inactive',
};

/** A status: its word with icon and colour. */
export function StatusBadge({ status, children }: { status: Status; children: ReactNode }) {
  return (
    <span className={`utrecht-status-badge utrecht-status-badge--${LOOKS[status]}`}>
      <Icon name={status} />
      <span>{children}</span>
    </span>
  );
}
