import { Children, isValidElement, type ReactNode } from 'react';

/**
 * Labels of the fields among a form's children, by field name. Sees through elements, not into components, so a
 * field made inside a component of its own is left out.
 */
export function fieldLabels(children: ReactNode): Record<string, string> {
  const labels: Record<string, string> = {};
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(child)) return;
    const { name, label, children: inner } = child.props;
    if (typeof name === 'string' && typeof label === 'string') labels[name] = label;
    Object.assign(labels, fieldLabels(inner));
  });
  return labels;
}
