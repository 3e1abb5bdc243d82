/** Front door of the public pages: the gemeenten of this installation. */
export { type Gemeente, listGemeenten } from './list-gemeenten.ts';
