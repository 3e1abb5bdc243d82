import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { z } from 'zod';

/** Version of the interface, semver; the major one stands in the address. */
export const API_VERSION = '1.0.0';
const PREFIX = '/api/v1';

/** An instance on which chapters define their routes: schema in, use case, schema out. */
export type Api = FastifyInstance<
  import('fastify').RawServerDefault,
  import('http').IncomingMessage,
  import('http').ServerResponse,
  import('fastify').FastifyBaseLogger,
  ZodTypeProvider
>;

/** Header that every answer carries (API Design Rules, /core/version-header). */
const versionHeader = {
  'API-Version': { type: 'string', description: 'Full version of the interface', example: API_VERSION },
};

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  reference: z.uuid(),
  errors: z
    .array(
      z.object({
        in: z.literal('body'),
        location: z.object({ pointer: z.string() }),
        code: z.string(),
        detail: z.string(),
      }),
    )
    .optional(),
});

/** An error answer, as problem details (RFC 9457). */
export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** A good answer: JSON of this shape. */
export const jsonResponse = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});

/**
 * The REST interface under `/api/v1`, by the NL API Design Rules: OpenAPI 3.1 from the schemas at `openapi.json`, open to
 * every origin; problem details for every error; the version on every answer.
 */
export async function setUpApi(
  app: FastifyInstance,
  publicUrl: string,
  routes: (api: Api) => void,
): Promise<void> {
  await app.register(
    async (scope) => {
      scope.setValidatorCompiler(validatorCompiler);
      scope.setSerializerCompiler(serializerCompiler);
      scope.addHook('onSend', async (_request, reply) => {
        reply.header('api-version', API_VERSION);
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      });
      await scope.register(swagger, {
        openapi: {
          openapi: '3.1.0',
          info: {
            title: 'Onderdak',
            description:
              'Nachtregister en huisvesting van arbeidsmigranten / Night register and housing of migrant workers',
            version: API_VERSION,
            contact: {
              name: 'Onderdak',
              url: 'https://git.onderdak.example/onderdak',
              email: 'beheer@onderdak.example',
            },
            license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
          },
          servers: [{ url: `${publicUrl.replace(/^http:/, 'https:')}${PREFIX}` }],
        },
        stripBasePath: true,
        transform: ({ schema, url, ...rest }) =>
          withVersionHeader(jsonSchemaTransform({ schema, url: url.slice(PREFIX.length) || '/', ...rest })),
      });
      routes(scope.withTypeProvider<ZodTypeProvider>());
      scope.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
        reply
          .header('access-control-allow-origin', '*')
          .header('cross-origin-resource-policy', 'cross-origin')
          .send(scope.swagger()),
      );
      scope.all('/*', { schema: { hide: true } }, async () => {
        throw Object.assign(new Error('Not found'), { statusCode: 404 });
      });
    },
    { prefix: PREFIX },
  );
}

type Transformed = ReturnType<typeof jsonSchemaTransform>;

/** Documents the header on every answer; the transformation keeps only what an answer contains. */
function withVersionHeader({ schema, url }: Transformed): Transformed {
  const answers = Object.entries(schema.response ?? {});
  const response = Object.fromEntries(
    answers.map(([code, answer]) => [code, { ...(answer as object), headers: versionHeader }]),
  );
  return { schema: { ...schema, ...(answers.length > 0 && { response }) }, url };
}
