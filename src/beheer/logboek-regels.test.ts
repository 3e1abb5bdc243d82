import { expect, it } from 'vitest';
import type { Inzageregel } from './list-inzage.ts';
import { logboekRegels } from './logboek-regels.ts';
import { verwerkingId } from './verwerking-id.ts';

const row = (over: Partial<Inzageregel>): Inzageregel => ({
  id: '255',
  tijdstip: new Date('2026-11-24T20:15:00Z'),
  gemeente: '0160',
  actorSoort: 'gemeente',
  actor: '00000000-0000-4000-8000-000000000009',
  naam: 'Wim Lubbers',
  rollen: ['toezicht'],
  verwerking: 'persoon:zoeken',
  doel: 'controle_ter_plaatse: Jan op Esweg 12',
  persoon: '00000000-0000-4000-8000-000000000001',
  verblijf: '00000000-0000-4000-8000-000000000002',
  referentie: '0190a1b2-c3d4-4e5f-8a9b-0c1d2e3f4a5b',
  ...over,
});
const spansOf = (rows: readonly Inzageregel[]) =>
  [...logboekRegels(rows)].flatMap((line) =>
    JSON.parse(line).resourceSpans.flatMap((of: { scopeSpans: { spans: object[] }[] }) =>
      of.scopeSpans.flatMap(({ spans }) => spans),
    ),
  );

it('has a record of each data subject, of one trace, without who looked or what was typed', () => {
  const rows = [row({}), row({ id: '256', persoon: '00000000-0000-4000-8000-000000000003' })];
  const spans = spansOf(rows);
  expect(spans).toMatchObject([
    {
      traceId: '0190a1b2c3d44e5f8a9b0c1d2e3f4a5b',
      spanId: '00000000000000ff',
      startTimeUnixNano: '1795551300000000000',
      status: { code: 1 },
    },
    { traceId: '0190a1b2c3d44e5f8a9b0c1d2e3f4a5b', spanId: '0000000000000100' },
  ]);
  const text = JSON.stringify(spans);
  expect(text).toContain(`urn:uuid:${verwerkingId('toezicht')}`);
  for (const hidden of ['Lubbers', 'Esweg', rows[0]?.persoon, rows[0]?.actor])
    expect(text).not.toContain(hidden);
});

it('leaves none out, however many, and makes a trace of a reference that is no UUID', () => {
  const rows = Array.from({ length: 1201 }, (_, at) => row({ id: String(at + 1), referentie: 'taak-7' }));
  const spans = spansOf(rows);
  expect(new Set(spans.map(({ spanId }: { spanId: string }) => spanId)).size).toBe(1201);
  expect(spans[0].traceId).toMatch(/^[0-9a-f]{32}$/);
});
