import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readZone } from './read-zone.ts';
import { watchScanner } from './scanner.ts';

const { invented } = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/mrz/invented.json', import.meta.url), 'utf8'),
) as { invented: { wat: string; lines: string[]; achternaam: string }[] };
const CARD = invented[0]?.lines ?? [];

/** What the watcher uses of a textarea, with the events that a browser sends. */
class Field extends EventTarget {
  value = '';
  get selectionStart() {
    return this.value.length;
  }
  get selectionEnd() {
    return this.value.length;
  }
  setRangeText(text: string) {
    this.value += text;
  }
}

let now = 0;
let field: Field;
let scans: string[];
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  field = new Field();
  scans = [];
  stop = watchScanner(field as unknown as HTMLTextAreaElement, (text) => scans.push(text));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function send(event: Event): boolean {
  Object.defineProperty(event, 'timeStamp', { value: now });
  return field.dispatchEvent(event);
}

/** One key, `after` so many milliseconds. */
function press(key: string, after: number, repeat = false): boolean {
  now += after;
  vi.advanceTimersByTime(after);
  const goesOn = send(Object.assign(new Event('keydown', { cancelable: true }), { key, repeat }));
  if (!goesOn || key === 'Tab') return goesOn;
  field.value += key === 'Enter' ? '\n' : key;
  send(new Event('input'));
  return goesOn;
}
const write = (text: string, after: number, lineEnd = 'Enter') => {
  for (const sign of text) press(sign === '\n' ? lineEnd : sign, after);
};
const wait = (time: number) => {
  now += time;
  vi.advanceTimersByTime(time);
};

describe('watchScanner', () => {
  it.each(invented)('tells of a scanned $wat, once, with all lines', ({ lines, achternaam }) => {
    write(`${lines.join('\n')}\n`, 8);
    expect(scans).toEqual([]);
    wait(1000);
    expect(scans).toEqual([`${lines.join('\n')}\n`]);
    expect(readZone(scans[0] ?? '')).toMatchObject({ ok: true, achternaam });
  });

  it('waits for a scanner that waits between lines', () => {
    for (const line of CARD) {
      write(`${line}\n`, 8);
      wait(180);
    }
    wait(1000);
    expect(scans).toHaveLength(1);
    expect(readZone(scans[0] ?? '').ok).toBe(true);
  });

  it('keeps a Tab between lines in the field', () => {
    write(CARD.join('\n'), 8, 'Tab');
    wait(1000);
    expect(readZone(scans[0] ?? '').ok).toBe(true);
  });

  it('tells of a zone that is pasted', () => {
    field.value = CARD.join('\n');
    send(new Event('input'));
    wait(1000);
    expect(scans).toHaveLength(1);
  });

  it('tells of the next scan too', () => {
    for (const { lines } of invented.slice(0, 2)) {
      field.value = '';
      write(`${lines.join('\n')}\n`, 8);
      wait(1000);
    }
    expect(scans).toHaveLength(2);
  });

  it('leaves typing by hand alone, with its Enter and Tab', () => {
    write(CARD.join('\n'), 90);
    expect(press('Tab', 90)).toBe(true);
    wait(1000);
    expect(scans).toEqual([]);
    expect(field.value).toBe(CARD.join('\n'));
  });

  it('takes no key held down for a scan', () => {
    for (let sign = 0; sign < 100; sign++) press('<', 30, true);
    wait(1000);
    expect(scans).toEqual([]);
  });

  it('is silent once stopped', () => {
    write(CARD.join('\n'), 8);
    stop();
    wait(1000);
    expect(scans).toEqual([]);
  });
});
