/** A column's name as the interface has it: `verwacht_vertrek` → `verwachtVertrek` (API Design Rules, camelCase). */
export type Camel<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** An object of columns with the interface's names. */
export type CamelKeys<T> = { [K in keyof T as K extends string ? Camel<K> : K]: T[K] };

export const toCamel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

export const toSnake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same object under the interface's names; one level deep. */
export function camelKeys<T extends object>(row: T): CamelKeys<T> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [toCamel(key), value])) as CamelKeys<T>;
}

/** What was sent under the names that use cases have; one level deep. */
export function snakeKeys(sent: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sent).map(([key, value]) => [toSnake(key), value]));
}
