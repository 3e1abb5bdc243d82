import type { Stap } from '../stappen.ts';
import { every, one } from './page.ts';

/** One question a screen: shows a step, moves the focus to its question, tells how far it is. */
export class Stepper {
  readonly steps: readonly Stap[];
  #now: Stap;

  readonly #progress: (at: number, of: number) => void;

  constructor(root: HTMLElement, progress: (at: number, of: number) => void) {
    this.#progress = progress;
    this.steps = every('[data-stap]', root).map(({ dataset }) => dataset.stap as Stap);
    this.#now = this.steps[0] ?? 'welkom';
    this.show(this.#now, { focus: false });
  }

  get now(): Stap {
    return this.#now;
  }

  /** The element of a step. */
  static of(stap: Stap): HTMLElement {
    return one(`[data-stap="${stap}"]`);
  }

  next(): void {
    this.#move(1);
  }

  back(): void {
    this.#move(-1);
  }

  show(stap: Stap, { focus = true } = {}): void {
    this.#now = stap;
    for (const element of every('[data-stap]'))
      element.toggleAttribute('data-nu', element.dataset.stap === stap);
    const asked: readonly Stap[] = this.steps.filter((step) => step !== 'welkom' && step !== 'klaar');
    const at = asked.indexOf(stap) + 1;
    this.#progress(at, asked.length);
    if (!focus) return;
    scrollTo(0, 0);
    one('h1, h2', Stepper.of(stap)).focus();
  }

  #move(by: 1 | -1): void {
    const at = this.steps.indexOf(this.#now) + by;
    const stap = this.steps[at];
    if (stap !== undefined) this.show(stap);
  }
}
