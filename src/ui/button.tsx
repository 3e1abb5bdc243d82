import { Button as NlButton } from '@nl-design-system-candidate/button-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { useFormState } from './form-context.ts';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  /** One primary button a page; `danger` for what can't be undone. */
  purpose?: 'primary' | 'secondary' | 'subtle' | 'danger';
  icon?: IconName;
  /** Sent with the form when this button submits it. */
  name?: string;
  value?: string;
  /** Names the object for screen readers where the label alone is ambiguous ("Vertrokken" of whom). */
  describedObject?: string;
  /** Skips the browser's own checks, for "terug" and "bewaren". */
  formNoValidate?: boolean;
  /** Id of the form, for a button outside it. */
  form?: string;
  children: ReactNode;
}

/** Submits its form. While its form is on the way it says so and a second press does nothing. */
export function Button({ purpose = 'secondary', icon, describedObject, children, ...rest }: ButtonProps) {
  const { t } = useTranslation();
  const { pending, pressed } = useFormState();
  const busy = pending && (pressed === null || (pressed.name === rest.name && pressed.value === rest.value));
  const look =
    purpose === 'danger' ? ({ purpose: 'primary', hint: 'negative' } as const) : ({ purpose } as const);
  return (
    <NlButton
      type="submit"
      {...look}
      {...rest}
      busy={busy}
      className={classNames(busy && 'od-button--busy')}
      iconStart={icon && <Icon name={icon} />}
      onClick={pending ? (event) => event.preventDefault() : undefined}
    >
      <span className="nl-button__label">
        {busy ? t('button.pending') : children}
        {describedObject && <span className="od-visually-hidden"> {describedObject}</span>}
      </span>
    </NlButton>
  );
}

/** Buttons and button links side by side; the primary one first. */
export function ActionGroup({ children }: { children: ReactNode }) {
  return <div className="utrecht-action-group">{children}</div>;
}
