import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listInput, pageOf, setting, sortRows, windowOf } from './index.ts';

const schema = z.object({
  ...listInput(['naam', 'aantal'], '-aantal'),
  status: setting(z.enum(['open', 'dicht']), 'open'),
});

describe('settings of a list', () => {
  it('are the standard ones where the address has none, or nonsense', () => {
    const standard = {
      zoek: '',
      gemeente: '',
      sorteer: '-aantal',
      pagina: 1,
      per: 25,
      alles: false,
      status: 'open',
    };
    expect(schema.parse({})).toEqual(standard);
    expect(
      schema.parse({ gemeente: 'x', sorteer: 'prijs', pagina: '0', per: '7', alles: 'true', status: '' }),
    ).toEqual(standard);
  });
  it('are taken from the address', () => {
    const asked = {
      zoek: ' erve ',
      gemeente: '0160',
      sorteer: 'naam',
      pagina: '3',
      per: '50',
      status: 'dicht',
    };
    expect(schema.parse(asked)).toEqual({ ...asked, zoek: 'erve', pagina: 3, per: 50, alles: false });
  });
});

describe('rows of a list', () => {
  const rows = [
    { naam: 'Zwolle', n: 2 },
    { naam: 'Éénrum', n: null },
    { naam: 'Erve 10', n: 10 },
    { naam: 'erve 9', n: 9 },
  ];
  const by = {
    naam: (row: { naam: string }) => row.naam,
    n: (row: { n: number | null }) => row.n,
  };
  it('sort as the language does, with what is not known last', () => {
    expect(sortRows(rows, 'naam', by, 'nl').map((row) => row.naam)).toEqual([
      'Éénrum',
      'erve 9',
      'Erve 10',
      'Zwolle',
    ]);
    expect(sortRows(rows, '-n', by, 'nl').map((row) => row.n)).toEqual([10, 9, 2, null]);
  });
  it('come by page, the last one when the address points past the end', () => {
    const wanted = { pagina: 9, per: 3, alles: false, sorteer: '-n' };
    const last = { rows: rows.slice(3), total: 4, page: 2, pageSize: 3, sort: '-n' };
    expect(pageOf(rows, wanted)).toEqual(last);
    expect(pageOf(rows, { ...wanted, alles: true }).rows).toHaveLength(4);
    expect(windowOf(wanted)).toEqual({ offset: 24, limit: 3 });
    expect(windowOf({ ...wanted, alles: true })).toEqual({ offset: 0, limit: null });
  });
});
