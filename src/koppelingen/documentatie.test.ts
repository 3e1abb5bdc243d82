import { expect, it } from 'vitest';
import { hoofdstukkenVan } from './documentatie.ts';

const document = {
  tags: [{ name: 'verblijven', description: 'Who stays where' }],
  components: {
    schemas: {
      Verblijf: {
        type: 'object',
        required: ['naam'],
        properties: {
          naam: { type: 'string', description: 'As on the document' },
          vertrek: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
          soort: { enum: ['a', 'b'] },
          gasten: { type: 'array', items: { $ref: '#/components/schemas/Verblijf' } },
        },
      },
    },
  },
  paths: {
    '/verblijven/{id}': {
      put: {
        operationId: 'putVerblijf',
        summary: 'Checks in',
        tags: ['verblijven'],
        security: [{ koppeling: ['verblijven:schrijven'] }],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        requestBody: {
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Verblijf' },
              examples: { een: { summary: 'Somebody', value: { naam: 'Zofia' } } },
            },
          },
        },
        responses: { 200: { description: 'Written' } },
      },
    },
  },
};

it('reads what an operation takes and answers, through references', () => {
  const [chapter] = hoofdstukkenVan(document);
  expect(chapter).toMatchObject({ naam: 'verblijven', uitleg: 'Who stays where' });
  expect(chapter?.operaties).toEqual([
    {
      id: 'putVerblijf',
      method: 'PUT',
      path: '/verblijven/{id}',
      summary: 'Checks in',
      description: null,
      scope: 'verblijven:schrijven',
      parameters: [{ naam: 'id', plek: 'path', soort: 'uuid', verplicht: true, uitleg: '' }],
      velden: [
        { naam: 'naam', soort: 'string', verplicht: true, uitleg: 'As on the document' },
        { naam: 'vertrek', soort: 'date | null', verplicht: false, uitleg: '' },
        { naam: 'soort', soort: 'a | b', verplicht: false, uitleg: '' },
        { naam: 'gasten', soort: 'array: Verblijf', verplicht: false, uitleg: '' },
      ],
      voorbeeld: { naam: 'Somebody', tekst: '{\n  "naam": "Zofia"\n}' },
      antwoorden: [{ status: '200', uitleg: 'Written' }],
    },
  ]);
});
