/**
 * One thing wrong with one field: `path` as in the input schema, `code` a key of the `fouten` texts; `in` where it was
 * sent, when that is not the body or the form.
 */
export type Issue = {
  path: string;
  code: string;
  params?: Record<string, string | number>;
  in?: 'query' | 'path' | 'header';
};

/** The input does not fit its schema; every issue at once, so a form can show them together. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(`Invalid input: ${issues.map((issue) => `${issue.path} ${issue.code}`).join(', ')}`);
    this.issues = issues;
  }
}

/**
 * A rule of the domain says no. `code` is a key of the `fouten` texts, which say what happened and what to do;
 * `field` points at the form field it is about. Parameters hold numbers and dates, never names.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly field: string | undefined;
  readonly params: Record<string, string | number>;
  constructor(code: string, options: { field?: string; params?: Record<string, string | number> } = {}) {
    super(code);
    this.code = code;
    this.field = options.field;
    this.params = options.params ?? {};
  }
}

/** The actor may not do this, whoever's data it is. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** Nobody we know: no token was sent, or one that is not good (any more). */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized';
}

/** A change to a version that is no longer the newest (`gewijzigd`), or that doesn't say which it is about (`ontbreekt`). */
export class Precondition extends Error {
  override readonly name = 'Precondition';
  readonly why: 'gewijzigd' | 'ontbreekt';
  constructor(why: 'gewijzigd' | 'ontbreekt') {
    super(why);
    this.why = why;
  }
}

/** Not there, or not for this actor to see: the two are told apart nowhere. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The same identifier was used for other content, or somebody else changed it first. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** Something outside that is needed does not answer; trying again later helps. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** A setting is missing or wrong; each line says what to set. Refuses the start. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
