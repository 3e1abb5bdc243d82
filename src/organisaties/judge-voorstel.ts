import { useCase } from '../beleid/use-case.ts';
import { today } from '../platform/dates/index.ts';
import { adreswaarschuwingen } from './adres-van-locatie.ts';
import { bevindingenVan } from './bevindingen.ts';
import { eisToelating, kolommenVan, voorstel } from './voorstel.ts';

/**
 * What the policy says about a location before it is proposed, and what is odd about its address. Writes nothing, and
 * keeps nothing out: whatever it says, the location can be proposed.
 * @throws Refused `niet_toegelaten`, or when the place does not lie in the gemeente
 */
export const judgeVoorstel = useCase({
  allow: 'locatie:voorstellen',
  kind: 'read',
  input: voorstel({}),
  async run(scope, input) {
    await eisToelating(scope, input.gemeente);
    const kolommen = kolommenVan(input);
    return {
      bevindingen: bevindingenVan({ ...kolommen, planologische_status: 'vergund' }, today(scope.clock)),
      adres: adreswaarschuwingen(kolommen),
    };
  },
});
