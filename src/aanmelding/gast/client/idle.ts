/** So many seconds before the end it is asked whether somebody is still there. */
const WARNING = 20;

/** Complete presses only: what is asked must not vanish under a finger that still rests on it. */
const SIGNS = ['click', 'keyup', 'input', 'wheel', 'touchmove'] as const;

/**
 * Watches whether somebody is busy with the page. After `seconds` of silence `end` is called, warned of from 20 seconds
 * before, each second; any sign of life starts anew.
 */
export function watchIdle(
  seconds: number,
  { warn, end }: { warn(left: number | null): void; end(): void },
): void {
  let until = Date.now() + seconds * 1000;
  const alive = () => {
    until = Date.now() + seconds * 1000;
    warn(null);
  };
  for (const sign of SIGNS) addEventListener(sign, alive, { passive: true, capture: true });
  setInterval(() => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left <= 0) end();
    else if (left <= WARNING) warn(left);
  }, 1000);
}
