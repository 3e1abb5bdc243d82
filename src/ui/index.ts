/** The components pages are made of. Pages use these and never the design system's packages themselves. */
export { Alert, type AlertKind } from './alert.tsx';
export { StatusBadge } from './badge.tsx';
export { ActionGroup, Button } from './button.tsx';
export { Calendar, type CalendarDay } from './calendar.tsx';
export { Bar, type ChartColumn, ColumnChart } from './chart.tsx';
export {
  CheckboxField,
  CheckboxGroup,
  Fieldset,
  type Option,
  RadioGroup,
  SelectField,
} from './choice-fields.tsx';
export { Code } from './code.tsx';
export { type ErrorKind, ErrorPage, errorKind } from './error-page.tsx';
export { ExportLinks } from './export-links.tsx';
export type { FieldProps } from './field.tsx';
export { FilterBar } from './filter-bar.tsx';
export { Form } from './form.tsx';
export type { FormIssue, FormValues, RefusedForm } from './form-context.ts';
export { Icon, type IconName } from './icon.tsx';
export { ButtonLink, Link } from './link.tsx';
export { Columns, type Crumb, Page, Row, Section, Stack } from './page.tsx';
export { Pagination } from './pagination.tsx';
export { Citation, DataList, Details, EmptyState, Figure, Tabs } from './parts.tsx';
export { PrintButton } from './print-button.tsx';
export { Progress } from './progress.tsx';
export { useSearchHref } from './search-params.ts';
export { Shell } from './shell.tsx';
export { NonceContext, ShellContext, type ShellData, useShell } from './shell-context.ts';
export type { Status } from './status.ts';
export { type Column, Table } from './table.tsx';
export { Heading, Paragraph, VisuallyHidden } from './text.tsx';
export { DateField, FileField, NumberField, SearchField, TextareaField, TextField } from './text-fields.tsx';
export { Timeline, type TimelineCell } from './timeline.tsx';
