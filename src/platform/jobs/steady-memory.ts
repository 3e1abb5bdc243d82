import { setFlagsFromString } from 'node:v8';

let busy = 0;

/**
 * Runs work that makes much and keeps little, such as a file of a hundred thousand rows, with a heap that is cleared when
 * it has grown by half. By itself V8 lets it grow to four times what is in use before it looks: 69 MB in use became 290
 * (docs/performance.md). Everything else keeps V8's own measure, which costs a press less.
 */
export async function withSteadyMemory<T>(work: () => Promise<T>): Promise<T> {
  busy += 1;
  setFlagsFromString('--heap-growing-percent=50');
  try {
    return await work();
  } finally {
    busy -= 1;
    // 0 is V8's own measure.
    if (busy === 0) setFlagsFromString('--heap-growing-percent=0');
  }
}
