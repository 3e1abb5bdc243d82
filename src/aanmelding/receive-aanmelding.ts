import type { AanmeldingInvoer } from './aanmelding.ts';
export const receiveAanmelding = async (
  _ctx: unknown,
  _i: { sleutel: string; aanmelding: AanmeldingInvoer },
): Promise<{ uitkomst: 'nieuw' | 'herhaald' }> => {
  console.log('received', _i.aanmelding);
  return { uitkomst: 'nieuw' };
};
