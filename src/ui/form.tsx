import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form as RouterForm, useNavigation } from 'react-router';
import { useText } from '../platform/i18n/index.ts';
import { Alert } from './alert.tsx';
import { classNames } from './class-names.ts';
import { ErrorSummary } from './error-summary.tsx';
import { fieldLabels } from './field-labels.ts';
import {
  FormContext,
  type FormErrors,
  type FormIssue,
  type FormState,
  type FormValues,
  type RefusedForm,
} from './form-context.ts';
import { useShell } from './shell-context.ts';

interface FormProps {
  /** Address to post to; the page's own when left out. */
  action?: string;
  /** Client-generated UUID (make it in the loader), sent as `_id`: posting twice then changes nothing. */
  submissionId?: string;
  /** What is stored, by field name; fields take their first value from here. */
  values?: FormValues;
  /** The action's answer when it did not accept the form: messages, and what was typed in place of `values`. */
  errors?: RefusedForm | null;
  /** Precedes the ids of its fields, where a page has more forms. */
  prefix?: string;
  /** Only a button or two, beside other content. */
  inline?: boolean;
  /** The form has a file field. */
  files?: boolean;
  /** Fixed values to send along. */
  hidden?: Readonly<Record<string, string | number | undefined>>;
  /** Keeps the scroll position after the post: for buttons in lists. */
  stay?: boolean;
  /** Posts as a browser does without script: where the answer can be a file. */
  document?: boolean;
  id?: string;
  /** Labels of fields that stand in components of their own, by field name, for the error summary. */
  labels?: Readonly<Record<string, string>>;
  children: ReactNode;
}

const NOTHING: Readonly<Record<string, undefined>> = {};
const NO_ISSUES: readonly FormIssue[] = [];

/**
 * A form that posts, with and without JavaScript. Adds `_csrf` (and `_id`), keeps typed values, also those of
 * before a session ended, and shows errors. Browsers' own checks are off: all messages come from the server,
 * together, in our words.
 */
export function Form(props: FormProps) {
  const {
    action,
    submissionId,
    prefix = '',
    inline,
    files,
    hidden = NOTHING,
    stay,
    document,
    id,
    children,
  } = props;
  const shell = useShell();
  const restored = inline || props.errors ? null : (shell?.restored ?? null);
  const issues = useAboutFields(props.errors?.issues ?? NO_ISSUES, hidden);
  const errors = useFormErrors(issues);
  const repair = useRepair(issues);
  const typed = props.errors?.values ?? restored;
  const labels = useMemo(() => ({ ...fieldLabels(children), ...props.labels }), [children, props.labels]);
  const { pending, pressed, onSubmit } = usePending();
  const values = typed ?? props.values ?? NOTHING;
  const state = useMemo<FormState>(
    () => ({ values, typed: typed !== null, errors, prefix, pending, pressed, allOptional: false }),
    [values, typed, errors, prefix, pending, pressed],
  );
  return (
    <RouterForm
      method="post"
      action={action}
      id={id}
      encType={files ? 'multipart/form-data' : undefined}
      preventScrollReset={stay}
      reloadDocument={document}
      noValidate
      className={classNames('od-form', inline && 'od-form--inline')}
      onSubmit={onSubmit}
    >
      <input type="hidden" name="_csrf" value={shell?.csrf ?? ''} />
      {submissionId && <input type="hidden" name="_id" value={submissionId} />}
      {Object.entries(hidden).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <FormContext value={state}>
        {restored && <Restored />}
        <ErrorSummary errors={errors} labels={labels} prefix={prefix} repair={repair} />
        {children}
      </FormContext>
    </RouterForm>
  );
}

function Restored() {
  const { t } = useTranslation();
  return (
    <Alert kind="info" title={t('session.restored')}>
      {t('session.restoredTodo')}
    </Alert>
  );
}

/** What is wrong with a fixed value is about the form as a whole: there is no field that a message could lead to. */
const useAboutFields = (issues: readonly FormIssue[], hidden: Readonly<Record<string, unknown>>) =>
  useMemo(
    () => issues.map((issue) => (issue.path in hidden ? { ...issue, path: '' } : issue)),
    [issues, hidden],
  );

/** The first message for each field. */
function useFormErrors(issues: readonly FormIssue[]): FormErrors {
  const text = useText();
  return useMemo(() => {
    const first = new Map<string, string>();
    for (const { path, code, params } of issues) {
      if (!first.has(path)) first.set(path, text(`fouten:${code}`, params));
    }
    return Object.fromEntries(first);
  }, [issues, text]);
}

/** The page where a rule that said no to the form as a whole can be met, by its texts `<code>_adres` and `<code>_verder`. */
function useRepair(issues: readonly FormIssue[]): { href: string; label: string } | null {
  const text = useText();
  const { i18n } = useTranslation();
  const issue = issues.find(({ path, code }) => path === '' && i18n.exists(`fouten:${code}_adres`));
  if (issue === undefined) return null;
  return {
    href: text(`fouten:${issue.code}_adres`, issue.params),
    label: text(`fouten:${issue.code}_verder`),
  };
}

/** Tells this form's own submission from others on the page. */
function usePending() {
  const navigating = useNavigation().state !== 'idle';
  const [submitted, setSubmitted] = useState<{ pressed: FormState['pressed'] } | null>(null);
  const [wasNavigating, setWasNavigating] = useState(navigating);
  if (wasNavigating !== navigating) {
    setWasNavigating(navigating);
    if (!navigating) setSubmitted(null);
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const named = button instanceof HTMLButtonElement && button.name !== '';
    setSubmitted({ pressed: named ? { name: button.name, value: button.value } : null });
  };
  return { pending: navigating && submitted !== null, pressed: submitted?.pressed ?? null, onSubmit };
}
