/** Something that who asked can mend; shown without a stack. */
export class Wrong extends Error {
  /** @param {string} message @param {number} code */
  constructor(message, code = 2) {
    super(message);
    this.code = code;
  }
}

/** @typedef {import('./schema.generated.d.ts').components['schemas']['Probleem']} Problem */

/** What the interface said, with the reference under which it is found. @param {Problem | undefined} error */
export function problemText(error) {
  const lines = (error?.errors ?? []).map(
    ({ location, detail }) => `${Object.values(location)[0]}: ${detail}`,
  );
  return [
    `${error?.title ?? 'No answer'}. ${error?.detail ?? ''}`,
    ...lines,
    `Reference: ${error?.reference}`,
  ].join('\n');
}

/** Says it, and answers the exit code. @param {Problem | undefined} error */
export function refused(error) {
  console.error(problemText(error));
  return 1;
}
