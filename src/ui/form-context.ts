import { createContext, useContext } from 'react';

/** Typed values by field name, to show again after an error. */
export type FormValues = Readonly<Record<string, unknown>>;

/**
 * One thing wrong: `path` is the field's name (`''` is the form as a whole), `code` a key of the `fouten` texts.
 * The shape of `InvalidInput.issues`.
 */
export interface FormIssue {
  path: string;
  code: string;
  params?: Readonly<Record<string, string | number>>;
}

/** A form that was not accepted: what is wrong, and everything that was typed. */
export interface RefusedForm {
  issues: readonly FormIssue[];
  values: FormValues;
}

/** Message by field name, in the reader's language. */
export type FormErrors = Readonly<Record<string, string>>;

export interface FormState {
  values: FormValues;
  /** `values` are what was typed, all of it: a checkbox that isn't in them was unchecked. */
  typed: boolean;
  errors: FormErrors;
  /** Precedes field ids where a page has several forms with equal names. */
  prefix: string;
  /** True from submit until the next page is there. */
  pending: boolean;
  /** The button that submitted, when it has a name. */
  pressed: { name: string; value: string } | null;
  /** Nothing has to be filled in: filters. */
  allOptional: boolean;
}

const NO_FORM: FormState = {
  values: {},
  typed: false,
  errors: {},
  prefix: '',
  pending: false,
  pressed: null,
  allOptional: false,
};

export const FormContext = createContext<FormState>(NO_FORM);

export const useFormState = () => useContext(FormContext);

/** Id of a field's control; error summary and field agree on it. */
export const fieldId = (prefix: string, name: string) => `${prefix}${name}`.replace(/[^\w-]/g, '-');

/** A stored value as the text of a control. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
