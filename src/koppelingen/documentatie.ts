/** A field or parameter, for who reads. */
export type Veld = { naam: string; soort: string; verplicht: boolean; uitleg: string };

/** An operation of the interface, for who reads. */
export type Operatie = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | null;
  scope: string | null;
  parameters: (Veld & { plek: string })[];
  velden: Veld[];
  voorbeeld: { naam: string; tekst: string } | null;
  antwoorden: { status: string; uitleg: string }[];
};

export type Hoofdstuk = { naam: string; uitleg: string; operaties: Operatie[] };

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document, as anybody may read it.
type Json = Record<string, any>;

/** The OpenAPI document as chapters of operations, for a page that people read. */
export function hoofdstukkenVan(document: object): Hoofdstuk[] {
  const { tags = [], paths = {}, components = {} } = document as Json;
  const operations = Object.entries(paths as Json).flatMap(([path, methods]) =>
    Object.entries(methods as Json).map(([method, operation]) => ({
      path,
      method,
      operation: operation as Json,
    })),
  );
  return (tags as Json[]).map(({ name, description }) => ({
    naam: name,
    uitleg: description ?? '',
    operaties: operations
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ path, method, operation }) => toOperatie(path, method, operation, components.schemas ?? {})),
  }));
}

function toOperatie(path: string, method: string, operation: Json, schemas: Json): Operatie {
  const [content] = Object.values((operation.requestBody?.content ?? {}) as Json) as Json[];
  const [example] = Object.values((content?.examples ?? {}) as Json) as Json[];
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description ?? null,
    scope: operation.security?.[0]?.koppeling?.[0] ?? null,
    parameters: (operation.parameters ?? []).map((parameter: Json) => ({
      naam: parameter.name,
      plek: parameter.in,
      soort: soortVan(parameter.schema, schemas),
      verplicht: parameter.required === true,
      uitleg: parameter.description ?? '',
    })),
    velden: veldenVan(content?.schema, schemas),
    voorbeeld:
      example === undefined ? null : { naam: example.summary, tekst: JSON.stringify(example.value, null, 2) },
    antwoorden: Object.entries(operation.responses as Json).map(([status, answer]) => ({
      status,
      uitleg: (answer as Json).description,
    })),
  };
}

function resolve(schema: Json | undefined, schemas: Json): Json {
  const name = schema?.$ref?.replace('#/components/schemas/', '');
  return name === undefined ? (schema ?? {}) : (schemas[name] ?? {});
}

function veldenVan(schema: Json | undefined, schemas: Json): Veld[] {
  const { properties = {}, required = [] } = resolve(schema, schemas);
  return Object.entries(properties as Json).map(([naam, field]) => ({
    naam,
    soort: soortVan(field as Json, schemas),
    verplicht: required.includes(naam),
    uitleg: (field as Json).description ?? '',
  }));
}

/** What a value looks like, in a few words: `string (date)`, `a | b | c`, `array of …`. */
function soortVan(schema: Json, schemas: Json): string {
  const found = resolve(schema, schemas);
  if (found.anyOf) return found.anyOf.map((one: Json) => soortVan(one, schemas)).join(' | ');
  if (found.enum)
    return found.enum.length > 8 ? `${found.enum.slice(0, 6).join(' | ')} | …` : found.enum.join(' | ');
  if (found.type === 'array')
    return `array: ${schema.items?.$ref?.split('/').at(-1) ?? soortVan(found.items ?? {}, schemas)}`;
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  return found.format && found.type === 'string' ? found.format : (found.type ?? '');
}
