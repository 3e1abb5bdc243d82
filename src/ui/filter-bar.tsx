import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { Button } from './button.tsx';
import { FormContext } from './form-context.ts';
import { Link } from './link.tsx';
import { LIST_PARAMS } from './search-params.ts';

interface FilterBarProps {
  /** Names the search for screen readers: "Locaties zoeken". */
  label: string;
  /** Address parameters to keep beside the sort order and the page size: a tab, a month. */
  keep?: readonly string[];
  /** Text of the button, where it is not "Tonen". */
  submit?: string;
  /** Offers to clear what is set; false where other things stand in the address. */
  clearable?: boolean;
  /** What the list is of by field name, where that is not what the address asks: a night to come is tonight. */
  shown?: Readonly<Record<string, string>>;
  /** Fields; they take their values from the address by name. */
  children: ReactNode;
}

/**
 * Search and filters of a list, kept in the address so that it can be shared and gone back to. What is typed while the
 * list loads stays.
 */
export function FilterBar({ label, keep = [], submit, clearable = true, shown, children }: FilterBarProps) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const kept = [LIST_PARAMS.sort, LIST_PARAMS.pageSize, ...keep].filter((name) => params.has(name));
  const ours = new Set<string>([...kept, LIST_PARAMS.page]);
  const active = [...params].some(([name, value]) => !ours.has(name) && value !== '');
  const back = new URLSearchParams(kept.map((name) => [name, params.get(name) ?? '']));
  const { form, onSubmit } = useFollowing(params.toString());
  return (
    <Form method="get" role="search" aria-label={label} className="od-filter" ref={form} onSubmit={onSubmit}>
      <FormContext
        value={{
          values: { ...Object.fromEntries(valuesIn(params)), ...shown },
          typed: false,
          errors: {},
          prefix: 'filter-',
          pending: false,
          pressed: null,
          allOptional: true,
        }}
      >
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
        ))}
        {children}
        <Button icon="search">{submit ?? t('filter.apply')}</Button>
        {active && clearable && (
          <Link href={`?${back}`} standalone>
            {t('filter.clear')}
          </Link>
        )}
      </FormContext>
    </Form>
  );
}

/** Every name in an address with its value, or its values where there are more. */
const valuesIn = (params: URLSearchParams) =>
  [...new Set(params.keys())].map((name) => {
    const all = params.getAll(name);
    return [name, all.length > 1 ? all : all[0]];
  });

type Control = HTMLInputElement | HTMLSelectElement;

/** Makes the fields follow the address when it changes, but for those changed since they were sent. */
function useFollowing(address: string): { form: RefObject<HTMLFormElement | null>; onSubmit: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData | null>(null);
  const followed = useRef(address);
  useEffect(() => {
    if (form.current === null || followed.current === address) return;
    followed.current = address;
    const changed = changedSince(form.current, sent.current);
    sent.current = null;
    form.current.reset();
    for (const { control, value } of changed) control.value = value;
  }, [address]);
  const onSubmit = () => {
    sent.current = form.current && new FormData(form.current);
  };
  return { form, onSubmit };
}

/** The fields of which the value is another than the one that was sent. */
function changedSince(form: HTMLFormElement, sent: FormData | null): { control: Control; value: string }[] {
  if (sent === null) return [];
  return [...form.elements].flatMap((control) =>
    (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) &&
    control.type !== 'checkbox' &&
    control.type !== 'hidden' &&
    sent.get(control.name) !== control.value
      ? [{ control, value: control.value }]
      : [],
  );
}
