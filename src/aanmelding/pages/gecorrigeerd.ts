import type { PostedForm } from '../../platform/http/index.ts';
import type { confirmAanmelding } from '../confirm-aanmelding.ts';

/** May be left empty; any other field that was emptied is told so, not filled in from what the guest entered. */
const MAG_LEEG = [
  ...['verwacht_vertrek', 'werkgever', 'slaapplaats', 'persoon', 'geboortedatum', 'nationaliteit'],
  ...['documentsoort', 'identiteit_vastgesteld'],
];

/** An entry as the caretaker corrected it on its page. */
export function gecorrigeerd(
  { values }: PostedForm,
  aanmelding: string,
): Parameters<typeof confirmAanmelding>[1] {
  const { actie: _actie, andere_persoon, ...fields } = values;
  const corrected = Object.entries(fields)
    .filter(([name]) => !name.startsWith('_'))
    .map(([name, value]) => [name, value.trim() === '' && MAG_LEEG.includes(name) ? null : value]);
  return {
    ...Object.fromEntries(corrected),
    aanmelding,
    andere_persoon: andere_persoon === 'on',
  };
}
