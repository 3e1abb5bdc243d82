/** What a document says; all of it invented. */
export interface Document {
  code: string;
  state: string;
  achternaam: string;
  voornamen: string;
  number: string;
  nationality: string;
  /** `YYMMDD` */
  born: string;
  sex: 'M' | 'F' | '<';
  /** `YYMMDD` */
  expires: string;
  optional: string;
  /** Only TD1 has it. */
  optional2: string;
}

export type Format = 'TD1' | 'TD2' | 'TD3';

/** Check digit of ICAO Doc 9303 part 3, section 4.9, written apart from the library that is tested. */
export function checkDigit(signs: string): string {
  const sum = [...signs].reduce(
    (total, sign, index) =>
      total + (sign === '<' ? 0 : Number.parseInt(sign, 36)) * ([7, 3, 1][index % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}

/** A zone as a document of that format has it; a name that is too long is cut off at the end of its field. */
export function makeZone(format: Format, document: Document): string[] {
  const names = `${signs(document.achternaam)}${document.voornamen && `<<${signs(document.voornamen)}`}`;
  const guard = (value: string) => value + checkDigit(value);
  const [number, born, expires] = [
    guard(pad(document.number, 9)),
    guard(document.born),
    guard(document.expires),
  ];
  const start = pad(document.code, 2) + pad(document.state, 3);
  const [nationality, sex] = [pad(document.nationality, 3), document.sex];
  if (format === 'TD1') {
    const [one, two] = [number + pad(document.optional, 15), pad(document.optional2, 11)];
    const all = checkDigit(one + born + expires + two);
    return [start + one, born + sex + expires + nationality + two + all, pad(names, 30)];
  }
  const optional = format === 'TD2' ? pad(document.optional, 7) : guard(pad(document.optional, 14));
  const all = checkDigit(number + born + expires + optional);
  const width = format === 'TD2' ? 31 : 39;
  return [start + pad(names, width), number + nationality + born + sex + expires + optional + all];
}

function signs(name: string): string {
  return name.replace(/[^A-Z]/g, '<');
}

function pad(value: string, width: number): string {
  return value.slice(0, width).padEnd(width, '<');
}
