import type { Context } from '../../platform/access/context.ts';
import type { Flash } from '../../platform/http/index.ts';
import { agreeToewijzing } from '../agree-toewijzing.ts';
import { approveImport } from '../approve-import.ts';
import { judgeNow, writeNow } from '../beside-pages.ts';
import { makeUpImport } from '../make-up-import.ts';
import { recodeBestand } from '../recode-bestand.ts';
import { withdrawImport } from '../withdraw-import.ts';
import { toewijzingVanForm } from './toewijzing-van-form.ts';

type Values = Readonly<Record<string, string>>;

/** What a button of the page asks for. @returns what to say on the next page */
export function takeStep(ctx: Context, id: string, values: Values): Promise<Flash | null> {
  switch (values.actie) {
    case 'codering':
      return recode(ctx, id, values);
    case 'registreren':
      return approve(ctx, id, values);
    case 'inhalen':
      return makeUp(ctx, id);
    case 'intrekken':
      return withdraw(ctx, id);
    default:
      return agree(ctx, id, values);
  }
}

async function agree(ctx: Context, id: string, values: Values): Promise<null> {
  const bewaren = values.bewaren?.trim() || null;
  const { rijen } = await agreeToewijzing(ctx, { id, toewijzing: toewijzingVanForm(values), bewaren });
  await judgeNow(ctx, id, rijen);
  return null;
}

async function recode(ctx: Context, id: string, { lijst, codering }: Values): Promise<Flash> {
  await recodeBestand(ctx, { id, lijst: lijst as never, codering: codering as never });
  return { kind: 'success', key: 'bestandsimport:flash.herlezen' };
}

/** Registered at once, or by a job; the page says which. */
async function approve(ctx: Context, id: string, values: Values): Promise<Flash | null> {
  const { veranderd, verblijven } = await approveImport(ctx, {
    id,
    gezien: values.gezien ?? '',
    zonder_fouten: values.zonder_fouten === 'on',
  });
  if (veranderd) return { kind: 'warning', key: 'bestandsimport:flash.veranderd' };
  await writeNow(ctx, id, verblijven);
  return null;
}

async function makeUp(ctx: Context, id: string): Promise<Flash> {
  const params = await makeUpImport(ctx, { id });
  return { kind: 'success', key: 'bestandsimport:flash.ingehaald', params };
}

async function withdraw(ctx: Context, id: string): Promise<Flash> {
  await withdrawImport(ctx, { id });
  return { kind: 'success', key: 'bestandsimport:flash.ingetrokken' };
}
