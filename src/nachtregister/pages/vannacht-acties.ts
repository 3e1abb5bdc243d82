import { randomUUID } from 'node:crypto';
import { NotFound } from '../../platform/errors.ts';
import { flash, type PageRequest, type PostedForm } from '../../platform/http/index.ts';
import { arrive, undoArrive } from '../arrive.ts';
import { confirmNachten } from '../confirm-nachten.ts';
import { depart, undoDepart } from '../depart.ts';
import { makeUpNacht } from '../make-up-nacht.ts';
import { recordAfwezigheid, undoAfwezigheid } from '../record-afwezigheid.ts';
import { undoNachten } from '../undo-nachten.ts';
import { tellPress } from './tell-press.ts';

/**
 * What the buttons of one location's evening do: `actie` is the verb and the id of whom or what it is about.
 * @throws NotFound for a button that isn't there
 */
export async function doVannacht(page: PageRequest, form: PostedForm, locatie: string): Promise<void> {
  const { ctx } = page;
  const { nacht = '' } = form.values;
  const [what = '', id = ''] = (form.values.actie ?? '').split(' ');
  const told = (key: string, params: Record<string, string | number> = {}) =>
    flash(page, { kind: 'success', key: `nachtregister:flash.${key}`, params });
  switch (what) {
    case 'bevestig':
      return tellPress(page, await confirmNachten(ctx, { nacht, locaties: [locatie] }));
    case 'inhalen':
      return tellPress(page, await makeUpNacht(ctx, { nacht: id, locaties: [locatie] }));
    case 'ongedaan': {
      const open = await undoNachten(ctx, { nacht, locaties: [locatie] });
      return told('ongedaan', { count: open.length });
    }
    case 'aangekomen':
      await arrive(ctx, { verblijf: id });
      return told('aangekomen');
    case 'toch-verwacht':
      await undoArrive(ctx, { verblijf: id });
      return told('tochVerwacht');
    case 'vertrokken':
      await depart(ctx, { verblijf: id });
      return told('vertrokken');
    case 'toch-hier':
      await undoDepart(ctx, { verblijf: id });
      return told('tochHier');
    case 'weg':
      await recordAfwezigheid(ctx, { id: randomUUID(), verblijf: id, van: nacht });
      return told('weg');
    case 'terug':
      await undoAfwezigheid(ctx, { afwezigheid: id, nacht });
      return told('terug');
    default:
      throw new NotFound('actie');
  }
}
