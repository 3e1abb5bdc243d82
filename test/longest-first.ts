import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest, when everything runs; the rest as the runner thinks. What begins last must be short, or one worker
 * ends long after the others.
 */
const LONG = [
  'kill-in-press',
  'backup',
  'several-processes',
  'restarted-database',
  'full-disk',
  'pool-exhausted',
  'embedded',
  'lifecycle/postgres',
  'walk-strangers',
  'walk-hardenberg',
  'forms',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.includes(`/${name}.`));
  return at < 0 ? LONG.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
