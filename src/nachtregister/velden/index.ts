/** The fields of a stay, for forms of other chapters: what a browser draws, and nothing of the server. */
export { useVeldLabels } from '../pages/veld-labels.ts';
export {
  VeldBed,
  VeldDocument,
  VeldenExtra,
  VeldenPersoon,
  VeldenVerder,
} from '../pages/verblijf-velden.tsx';
