/** What the test runners report. A test that was skipped did not pass, and a runner without tests tested nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** As long as the reason of a failure may be in a summary; the whole stands where it happened. */
const LONGEST_REASON = 400;

/** @typedef {{ passed: number, failures: string[] }} Totals how many passed, and a line for each that did not */

/** Writes what a runner found to the file in `TEST_REPORT`. @param {Totals} totals */
export function writeReport(totals) {
  writeFileSync(process.env.TEST_REPORT, JSON.stringify(totals));
}

/**
 * @param {string} report the file a runner's reporter wrote
 * @param {number} status the runner's exit code
 * @returns {Totals}
 */
export function readReport(report, status) {
  let totals;
  try {
    totals = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failures: [`a runner broke off with exit code ${status}`] };
  }
  if (totals.failures.length > 0) return totals;
  if (status !== 0) return { ...totals, failures: [`a runner ended with exit code ${status}`] };
  if (totals.passed === 0) return { ...totals, failures: ['a runner ran nothing'] };
  return totals;
}

/** An error's message on one line. @param {{ message?: string, name?: string }} error */
export function messageOf(error) {
  const line = stripVTControlCharacters(error.message ?? error.name ?? 'unknown').replace(/\s+/g, ' ');
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line;
}
