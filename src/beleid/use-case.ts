import { useCasesFor } from '../platform/access/use-case.ts';
import { type Actie, rechten } from './rechten.ts';

/** Defines a use case: input schema, who may, what happens, what comes back. */
export const useCase = useCasesFor<Actie>(rechten);
