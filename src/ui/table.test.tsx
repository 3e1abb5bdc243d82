import { describe, expect, it } from 'vitest';
import ui from './i18n/nl.json' with { type: 'json' };
import { FilterBar, Pagination, SearchField, Table } from './index.ts';
import { pageNumbers } from './pagination.tsx';
import { render } from './render.test-support.tsx';

const texts = { ui };

const columns = [
  { key: 'adres', header: 'Adres', rowHeader: true, sortable: true, cell: (row: Row) => row.adres },
  { key: 'aantal', header: 'Aanwezig', numeric: true, sortable: true, cell: (row: Row) => row.aantal },
];

interface Row {
  adres: string;
  aantal: number;
}

const table = (rows: Row[], sort?: string) => (
  <Table
    caption="Locaties"
    columns={columns}
    rows={rows}
    sort={sort}
    rowKey={(row) => row.adres}
    empty="Nog geen locaties"
  />
);

describe('Table', () => {
  const at = '/locaties?kern=Bergentheim&pagina=3&sorteer=adres';
  const html = render(table([{ adres: 'Brinkstraat 4', aantal: 12 }]), { texts, at });

  it('keeps its meaning for assistive technology when shown as cards', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
      expect(html).toContain(`role="${role}"`);
    }
  });

  it('repeats the header in front of each value, for the eye only', () => {
    expect(html).toContain('<span class="od-table__label" aria-hidden="true">Aanwezig</span>');
  });

  it('says how it is sorted, turns it around, and keeps the filter but not the page', () => {
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="/locaties?kern=Bergentheim&amp;sorteer=-adres"');
    expect(html).toContain('href="/locaties?kern=Bergentheim&amp;sorteer=aantal"');
  });

  it('says how it is sorted where the address does not', () => {
    const [adres, aantal] = render(table([{ adres: 'Brink 4', aantal: 2 }], '-aantal'), { texts }).split(
      'Aanwezig',
    );
    expect(adres).toContain('aria-sort="descending"');
    expect(adres).toContain('href="/?sorteer=aantal"');
    expect(aantal).not.toContain('aria-sort');
  });

  it('gives way to the empty state', () => {
    expect(render(table([]), { texts })).toBe('Nog geen locaties');
  });
});

describe('Pagination', () => {
  it('says where the reader is and links on, keeping the filter', () => {
    const html = render(<Pagination page={2} pageSize={25} total={1312} />, {
      texts,
      at: '/x?kern=a&pagina=2',
    });
    expect(html).toContain('26–50 van 1.312');
    expect(html).toContain('href="/x?kern=a&amp;pagina=3"');
    expect(html).toContain('href="/x?kern=a"');
  });

  it('shows the ends and the neighbours', () => {
    expect(pageNumbers(7, 13)).toEqual([1, 6, 7, 8, 13]);
    expect(pageNumbers(1, 2)).toEqual([1, 2]);
  });

  it('is silent about nothing', () => {
    expect(render(<Pagination page={1} pageSize={25} total={0} />, { texts })).toBe('');
  });
});

describe('FilterBar', () => {
  const bar = (
    <FilterBar label="Zoeken" keep={['maand']}>
      <SearchField name="zoek" label="Zoek" />
    </FilterBar>
  );

  it('takes values from the address and keeps sort order and what it is told to', () => {
    const html = render(bar, { texts, at: '/x?zoek=brink&sorteer=-adres&maand=2026-11&pagina=4' });
    expect(html).toMatch(/id="filter-zoek"[^>]*value="brink"|value="brink"[^>]*id="filter-zoek"/);
    expect(html).toContain('name="sorteer" value="-adres"');
    expect(html).toContain('name="maand" value="2026-11"');
    expect(html).not.toContain('name="pagina"');
    expect(html).toContain('href="/x?sorteer=-adres&amp;maand=2026-11"');
  });

  it('shows what the list is of where the address asks something else', () => {
    const shown = (
      <FilterBar label="Zoeken" shown={{ zoek: 'brink' }}>
        <SearchField name="zoek" label="Zoek" />
      </FilterBar>
    );
    const html = render(shown, { texts, at: '/x?zoek=ommen' });
    expect(html).toContain('value="brink"');
    expect(html).not.toContain('value="ommen"');
  });

  it('offers to clear only what was set', () => {
    expect(render(bar, { texts, at: '/x?maand=2026-11' })).not.toContain('Filters wissen');
  });
});
