/** Lists: their settings in the address, sort order and pages. */
export { listInput, PAGE_SIZES, type SortOrder, setting, settingsOf } from './list-input.ts';
export { type ListPage, pageOf, sortRows, windowOf } from './list-page.ts';
