import type { Figure } from './figure.ts';

/** From here on the machine did something else as well. */
const NOISY = 1 / 3;

/** The figures as a table in Markdown, as the README quotes it. */
export function printTable(figures: readonly Figure[]): void {
  console.log(
    '\n| figure | measured | baseline | ratio | to reach | |\n| --- | ---: | ---: | ---: | --- | --- |',
  );
  for (const figure of figures) console.log(rowOf(figure));
  const noisy = figures.filter(({ spread }) => spread > NOISY);
  if (noisy.length > 0)
    console.log(
      `\nThe machine was noisy: rounds differed by more than a third in ${noisy.map(({ name }) => name).join('; ')}.`,
    );
}

/** One line of the table. */
export function rowOf({ name, value, unit, baseline, ratio, target, ok }: Figure): string {
  const number = (n: number | null) =>
    n === null ? '' : n.toLocaleString('en', { maximumSignificantDigits: 3 });
  const cells = [name, `${number(value)} ${unit}`, number(baseline), number(ratio), target, ok ? '✓' : '✗'];
  return `| ${cells.join(' | ')} |`;
}
