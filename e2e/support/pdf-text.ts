import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installWithApt } from '../../test/apt.ts';

const PDFTOTEXT = '/usr/bin/pdftotext';

/**
 * The text of a PDF as a reader gets it, its spaces and line ends as single spaces.
 * @throws Error that says what to install
 */
export function pdfText(path: string): string {
  if (!existsSync(PDFTOTEXT) && !installWithApt('poppler-utils'))
    throw new Error('Reading a PDF needs pdftotext. Install poppler-utils.');
  return execFileSync(PDFTOTEXT, ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}
