import { Textbox } from '@utrecht/textbox-react';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldProps, useField } from './field.tsx';

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  /** `narrow` for a house number, `wide` for a sentence. */
  width?: 'narrow' | 'wide';
  /** Suggestions the browser offers while typing. */
  suggestions?: readonly string[];
  /** Names, addresses: the browser should not "correct" them. */
  spellCheck?: boolean;
}

export function TextField({
  type = 'text',
  width,
  autoComplete,
  suggestions,
  maxLength,
  ...props
}: TextFieldProps) {
  const field = useField(props);
  const listId = suggestions && `${field.id}-suggestions`;
  return (
    <FieldFrame field={field} props={props}>
      <Textbox
        id={field.id}
        name={props.name}
        type={type}
        defaultValue={field.value}
        required={field.required}
        invalid={Boolean(field.message)}
        disabled={props.disabled}
        aria-describedby={field.describedBy}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={props.spellCheck ?? false}
        list={listId}
        className={classNames(width && `od-input--${width}`)}
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}

interface DateFieldProps extends FieldProps {
  /** ISO date, the earliest the browser offers; the server decides. */
  min?: string;
  max?: string;
}

/** A calendar date; its value is an ISO date (`2026-11-24`), shown in the browser's own format. */
export function DateField({ min, max, ...props }: DateFieldProps) {
  const field = useField(props);
  return (
    <FieldFrame field={field} props={props}>
      <Textbox
        id={field.id}
        name={props.name}
        type="date"
        min={min}
        max={max}
        defaultValue={field.value}
        required={field.required}
        invalid={Boolean(field.message)}
        disabled={props.disabled}
        aria-describedby={field.describedBy}
        className="od-input--date"
      />
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps {
  /** Allows a decimal comma or point. */
  decimal?: boolean;
}

/** A number, as text with the numeric keyboard: `type=number` loses what it can't read. */
export function NumberField({ decimal, ...props }: NumberFieldProps) {
  const field = useField(props);
  return (
    <FieldFrame field={field} props={props}>
      <Textbox
        id={field.id}
        name={props.name}
        inputMode={decimal ? 'decimal' : 'numeric'}
        autoComplete="off"
        defaultValue={field.value}
        required={field.required}
        invalid={Boolean(field.message)}
        disabled={props.disabled}
        aria-describedby={field.describedBy}
        className="od-input--narrow"
      />
    </FieldFrame>
  );
}

/** Search words; belongs in a `FilterBar`. */
export function SearchField(props: Omit<FieldProps, 'optional'>) {
  const field = useField(props);
  return (
    <FieldFrame field={field} props={props} className="utrecht-form-field--search">
      <Textbox
        id={field.id}
        name={props.name}
        type="search"
        defaultValue={field.value}
        invalid={Boolean(field.message)}
        aria-describedby={field.describedBy}
        autoComplete="off"
        spellCheck={false}
      />
    </FieldFrame>
  );
}

interface TextareaFieldProps extends FieldProps {
  rows?: number;
  maxLength?: number;
}

export function TextareaField({ rows = 4, maxLength, ...props }: TextareaFieldProps) {
  const field = useField(props);
  return (
    <FieldFrame field={field} props={props}>
      <textarea
        id={field.id}
        name={props.name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={field.value}
        aria-required={field.required || undefined}
        aria-invalid={Boolean(field.message) || undefined}
        disabled={props.disabled}
        aria-describedby={field.describedBy}
        dir="auto"
        className={classNames(
          'utrecht-textarea utrecht-textarea--html-textarea od-input--wide',
          field.message && 'utrecht-textarea--invalid',
        )}
      />
    </FieldFrame>
  );
}

interface FileFieldProps extends Omit<FieldProps, 'defaultValue'> {
  /** `.csv,.xlsx` */
  accept?: string;
}

/** A file to send; its form needs `files`. */
export function FileField({ accept, ...props }: FileFieldProps) {
  const field = useField(props);
  const { t } = useTranslation();
  const hint = props.hint ?? (accept && t('field.accepts', { types: accept.replaceAll(',', ', ') }));
  const wired = { ...field, hintId: hint ? `${field.id}-hint` : undefined };
  return (
    <FieldFrame field={wired} props={{ ...props, hint }}>
      <input
        id={field.id}
        name={props.name}
        type="file"
        accept={accept}
        aria-invalid={Boolean(field.message) || undefined}
        disabled={props.disabled}
        aria-describedby={[wired.hintId, field.errorId].filter(Boolean).join(' ') || undefined}
        className="od-input--file"
      />
    </FieldFrame>
  );
}
