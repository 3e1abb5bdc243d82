/** The REST interface: operations, their answers, and what they are made of. */
export { type Answer, empty, foutSchema, json } from './answers.ts';
export type { Caller } from './caller.ts';
export { type CamelKeys, camelKeys, snakeKeys, toCamel, toSnake } from './casing.ts';
export { component, described } from './components.ts';
export { type Cursor, pageQuery, pageWith } from './cursor.ts';
export { type DocumentSettings, openApiDocument } from './document.ts';
export { etagOf } from './etag.ts';
export { fieldsQuery, onlyFields } from './fields.ts';
export type { Explain, Fout } from './fout.ts';
export { type AnyOperation, type Example, operation } from './operation.ts';
export { answerOtherMethods } from './other-methods.ts';
export { readCursor } from './read-cursor.ts';
export { API_PREFIX, type ApiSettings, setUpApi } from './set-up-api.ts';
