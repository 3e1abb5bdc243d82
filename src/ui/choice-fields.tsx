import { Checkbox } from '@utrecht/checkbox-react';
import { FormLabel } from '@utrecht/form-label-react';
import { RadioButton } from '@utrecht/radio-button-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError, FieldFrame, FieldHint, type FieldProps, OptionalMark, useField } from './field.tsx';
import { useFormState } from './form-context.ts';

export interface Option {
  value: string;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
}

interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  /** First option with an empty value: "Kies …", "Alle gemeenten". */
  placeholder?: string;
}

export function SelectField({ options, placeholder, ...props }: SelectFieldProps) {
  const field = useField(props);
  return (
    <FieldFrame field={field} props={props}>
      <select
        id={field.id}
        name={props.name}
        key={field.value}
        defaultValue={field.value}
        aria-required={field.required || undefined}
        aria-invalid={Boolean(field.message) || undefined}
        aria-describedby={field.describedBy}
        disabled={props.disabled}
        className={classNames(
          'utrecht-select utrecht-select--html-select',
          field.message && 'utrecht-select--invalid',
        )}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface CheckboxFieldProps extends Omit<FieldProps, 'defaultValue' | 'optional'> {
  /** Must be checked to go on. */
  required?: boolean;
  /** Sent when checked; `on` by default. */
  value?: string;
  defaultChecked?: boolean;
}

/** One yes-or-no. Sends nothing when unchecked. */
export function CheckboxField({ value = 'on', defaultChecked, required, ...props }: CheckboxFieldProps) {
  const field = useField(props);
  const { values, typed } = useFormState();
  const given = values[props.name];
  const checked = typed || props.name in values ? given === true || isIn(given, value) : defaultChecked;
  return (
    <div className={classNames('utrecht-form-field', field.message && 'utrecht-form-field--invalid')}>
      {field.message && <FieldError id={field.errorId}>{field.message}</FieldError>}
      <div className="od-choice">
        <Checkbox
          appearance=""
          id={field.id}
          name={props.name}
          value={value}
          defaultChecked={checked}
          required={required}
          invalid={Boolean(field.message)}
          disabled={props.disabled}
          aria-describedby={field.describedBy}
        />
        <FormLabel htmlFor={field.id} type="checkbox">
          {props.label}
          {props.hint && (
            <span id={field.hintId} className="od-choice__hint">
              {props.hint}
            </span>
          )}
        </FormLabel>
      </div>
    </div>
  );
}

interface ChoiceGroupProps extends FieldProps {
  options: readonly Option[];
}

/** One of a few options, all visible. */
export function RadioGroup({ options, ...props }: ChoiceGroupProps) {
  const field = useField(props);
  return (
    <Choices field={field} props={props}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={index === 0 ? field.id : `${field.id}-${option.value}`}
          option={option}
          type="radio"
        >
          {(id, hintId) => (
            <RadioButton
              id={id}
              name={props.name}
              value={option.value}
              defaultChecked={field.value === option.value}
              invalid={Boolean(field.message)}
              disabled={props.disabled || option.disabled}
              aria-describedby={hintId}
            />
          )}
        </Choice>
      ))}
    </Choices>
  );
}

/** Any number of a few options; sends the name once for each. */
export function CheckboxGroup({ options, ...props }: ChoiceGroupProps) {
  const field = useField(props);
  const { values, typed } = useFormState();
  const given = values[props.name] ?? (typed ? undefined : props.defaultValue);
  return (
    <Choices field={field} props={props}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={index === 0 ? field.id : `${field.id}-${option.value}`}
          option={option}
          type="checkbox"
        >
          {(id, hintId) => (
            <Checkbox
              appearance=""
              id={id}
              name={props.name}
              value={option.value}
              defaultChecked={isIn(given, option.value)}
              invalid={Boolean(field.message)}
              disabled={props.disabled || option.disabled}
              aria-describedby={hintId}
            />
          )}
        </Choice>
      ))}
    </Choices>
  );
}

/** Several values are an array, or joined by commas as a posted form has them. */
const isIn = (given: unknown, value: string) =>
  (typeof given === 'string' ? [given, ...given.split(',')] : Array.isArray(given) ? given : []).includes(
    value,
  );

function Choices({
  field,
  props,
  children,
}: {
  field: ReturnType<typeof useField>;
  props: FieldProps;
  children: ReactNode;
}) {
  return (
    <fieldset
      className={classNames('od-fieldset', field.message && 'od-fieldset--invalid')}
      aria-describedby={field.describedBy}
    >
      <legend className="od-fieldset__legend">
        {props.label}
        {field.markOptional && <OptionalMark />}
      </legend>
      {props.hint && <FieldHint id={field.hintId}>{props.hint}</FieldHint>}
      {field.message && <FieldError id={field.errorId}>{field.message}</FieldError>}
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  id: string;
  option: Option;
  type: 'radio' | 'checkbox';
  children: (id: string, hintId?: string) => ReactNode;
}

function Choice({ id, option, type, children }: ChoiceProps) {
  const hintId = option.hint ? `${id}-hint` : undefined;
  return (
    <div className="od-choice">
      {children(id, hintId)}
      <FormLabel htmlFor={id} type={type}>
        {option.label}
        {option.hint && (
          <span id={hintId} className="od-choice__hint">
            {option.hint}
          </span>
        )}
      </FormLabel>
    </div>
  );
}

/** Fields that belong together, under one question. */
export function Fieldset({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="od-fieldset">
      <legend className="od-fieldset__legend od-fieldset__legend--section">{legend}</legend>
      <div className="od-form">{children}</div>
    </fieldset>
  );
}
