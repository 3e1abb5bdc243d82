import { gastvelden } from '../../aanmelding.ts';
import { aanmeldingsfouten, handtekeningfouten } from '../../aanmeldingsfouten.ts';

/** Codes of what is wrong, by field. */
export type Fouten = Record<string, string>;

type Values = Readonly<Record<string, string | null>>;

/**
 * Judges fields by the very rules of the server: a guest who has gone can't be asked again.
 * @param fields the fields of one question
 */
export function check(values: Values, fields: readonly string[], vandaag: string): Fouten {
  const fouten: Fouten = {};
  for (const field of fields) {
    const schema = gastvelden[field as keyof typeof gastvelden];
    const judged = schema.safeParse(values[field] ?? (schema.safeParse(null).success ? null : ''));
    if (!judged.success) fouten[field] = codeOf(judged.error.issues[0]?.message, values[field] ?? null);
  }
  const signature = {
    formulierNaam: values.formulierNaam,
    formulierAkkoord: values.formulierAkkoord as 'ja',
  };
  for (const { path, code } of handtekeningfouten(signature))
    if (fields.includes(path)) fouten[path] ??= code;
  const { aankomst = null, verwachtVertrek = null, geboortedatum = null } = values;
  if (aankomst === null || 'aankomst' in fouten || 'verwachtVertrek' in fouten || 'geboortedatum' in fouten)
    return fouten;
  for (const { path, code } of aanmeldingsfouten({ aankomst, verwachtVertrek, geboortedatum }, vandaag))
    if (fields.includes(path)) fouten[path] ??= code;
  return fouten;
}

const codeOf = (code: string | undefined, value: string | null) =>
  value === null ? 'verplicht' : (code ?? 'ongeldig');
