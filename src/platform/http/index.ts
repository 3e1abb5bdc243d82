/** What pages use of the HTTP floor. */
export type { Flash } from './flash.ts';
export { flash, pageAction, pageLoader } from './page-handlers.ts';
export { type FormErrors, type PostedForm, readForm, tryForm } from './read-form.ts';
export type { MenuItem, PageRequest } from './request-context.ts';
