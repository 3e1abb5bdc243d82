import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { type Answer, API_VERSION, headersOf } from './answers.ts';
import { type AnyOperation, answersOf, type Example } from './operation.ts';

/** What the document says of the interface as a whole. */
export type DocumentSettings = {
  /** Address of the installation, without a slash at the end. */
  publicUrl: string;
  prefix: string;
  tokenUrl: string;
  /** Scopes by name, with what each allows. */
  scopes: Record<string, string>;
  tags: readonly { name: string; description: string }[];
};

const DESCRIPTION = [
  'Nachtregister en huisvesting van arbeidsmigranten / Night register and housing of migrant workers.',
  'Dates are `YYYY-MM-DD`; moments are UTC. A night bears the date of its evening.',
  'Whatever is written carries an identifier of who sends it (UUID): sending it again changes nothing and answers the same.',
  'Every error is problem details (RFC 9457); all that is wrong with what was sent comes in one answer.',
  'A method that a path does not have answers 405, with those it has in `Allow`; `OPTIONS` tells them too.',
  'With `proef=true` everything is done except writing.',
].join('\n\n');

/** The OpenAPI 3.1 document of operations, made from the schemas that read and write them. */
export function openApiDocument(operations: readonly AnyOperation[], settings: DocumentSettings): object {
  const paths: ZodOpenApiPathsObject = {};
  const shared: Shared = new Map();
  for (const definition of operations) {
    paths[definition.path] = {
      ...paths[definition.path],
      [definition.method]: operationObject(definition, shared),
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Onderdak',
      description: DESCRIPTION,
      version: API_VERSION,
      contact: {
        name: 'Onderdak',
        url: 'https://git.onderdak.example/onderdak',
        email: 'beheer@onderdak.example',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${settings.publicUrl.replace(/^http:/, 'https:')}${settings.prefix}` }],
    tags: [...settings.tags],
    paths,
    components: {
      securitySchemes: {
        koppeling: {
          type: 'oauth2',
          description:
            'OAuth 2.0 client credentials (RFC 6749 §4.4), with a secret or private_key_jwt (RFC 7523)',
          flows: { clientCredentials: { tokenUrl: settings.tokenUrl, scopes: settings.scopes } },
        },
      },
    },
  } satisfies ZodOpenApiObject);
}

const versionParameter = z.object({
  'If-Match': z.string().meta({ description: 'The `ETag` of the version the change is about' }),
});

function operationObject(definition: AnyOperation, shared: Shared): ZodOpenApiOperationObject {
  const { operationId, summary, description, tag, scope, params, query, body, ifMatch } = definition;
  const answers = Object.entries(answersOf(definition));
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    security: scope === null ? [] : [{ koppeling: [scope] }],
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(ifMatch && { header: versionParameter }),
    },
    ...(body === undefined ? {} : { requestBody: { required: true, content: bodyContent(definition) } }),
    responses: Object.fromEntries(
      answers.map(([status, answer]) => [status, responseOf(answer, shared)]),
    ) as ZodOpenApiResponsesObject,
  };
}

function bodyContent({
  body,
  documentedBody,
  bodyTypes = ['application/json'],
  examples = [],
}: AnyOperation) {
  const shown = goodBodies(examples);
  return Object.fromEntries(
    bodyTypes.map((type) => [
      type,
      { schema: documentedBody ?? body, ...(shown === null ? {} : { examples: shown }) },
    ]),
  );
}

/** Bodies that are right; those that show an error would not fit the schema. */
function goodBodies(examples: readonly Example[]) {
  const good = examples.filter(({ body, status }) => body !== undefined && status < 400);
  if (good.length === 0) return null;
  return Object.fromEntries(
    good.map(({ summary, body }, index) => [`voorbeeld-${index + 1}`, { summary, value: body }]),
  );
}

/** One that many operations give is made once, so that they refer to it. */
type Shared = Map<string, ZodOpenApiResponseObject>;

function responseOf(answer: Answer, shared: Shared): ZodOpenApiResponseObject {
  const known = shared.get(answer.id ?? '');
  if (known !== undefined) return known;
  const contents = Object.entries(answer.contents);
  const made: ZodOpenApiResponseObject = {
    ...(answer.id === undefined ? {} : { id: answer.id }),
    description: answer.description,
    headers: headersOf(answer),
    ...(contents.length === 0 ? {} : { content: Object.fromEntries(contents) }),
  };
  if (answer.id !== undefined) shared.set(answer.id, made);
  return made;
}
