import { FormField } from '@utrecht/form-field-react';
import { FormLabel } from '@utrecht/form-label-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asText, fieldId, useFormState } from './form-context.ts';
import { Icon } from './icon.tsx';

/** What every field takes. Value and error come from the form unless given here. */
export interface FieldProps {
  /** Name in the form data and in the errors. */
  name: string;
  label: string;
  /** Help under the label: format, why it is asked. */
  hint?: ReactNode;
  /** May be left empty; said beside the label. All other fields must be filled in. */
  optional?: boolean;
  /** Already in the reader's language; the form's error for `name` when left out. */
  error?: string;
  /** Initial value; the form's value for `name` when left out. */
  defaultValue?: string | number;
  disabled?: boolean;
}

/** Ids, value and error of a field, wired to the form around it. */
export function useField({ name, hint, error, defaultValue, optional }: FieldProps) {
  const form = useFormState();
  const id = fieldId(form.prefix, name);
  const message = error ?? form.errors[name];
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = message ? `${id}-error` : undefined;
  return {
    id,
    message,
    required: !optional && !form.allOptional,
    markOptional: Boolean(optional) && !form.allOptional,
    hintId,
    errorId,
    value: name in form.values ? asText(form.values[name]) : asText(defaultValue),
    describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined,
  };
}

type Wiring = ReturnType<typeof useField>;

interface FrameProps {
  field: Wiring;
  props: FieldProps;
  className?: string;
  children: ReactNode;
}

/** Label above, hint, error, then the control. */
export function FieldFrame({ field, props, className, children }: FrameProps) {
  return (
    <FormField
      className={className}
      invalid={Boolean(field.message)}
      label={
        <FormLabel htmlFor={field.id}>
          {props.label}
          {field.markOptional && <OptionalMark />}
        </FormLabel>
      }
      description={props.hint && <FieldHint id={field.hintId}>{props.hint}</FieldHint>}
      errorMessage={field.message && <FieldError id={field.errorId}>{field.message}</FieldError>}
      input={children}
    />
  );
}

export function OptionalMark() {
  const { t } = useTranslation();
  return <span className="od-field__optional"> {t('field.optional')}</span>;
}

export function FieldHint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className="utrecht-form-field-description">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className="utrecht-form-field-error-message">
      <Icon name="danger" />
      <span>{children}</span>
    </div>
  );
}
