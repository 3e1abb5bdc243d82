import { zoneLength } from './zone-lines.ts';

/** Milliseconds between signs: a hand scanner sends every 1 to 30, a fast typist every 80. */
const FASTER_THAN_HANDS = 50;
/** Milliseconds without a sign after which a scan is over; between its lines a scanner may wait. */
const SILENCE = 250;
/** Signs in a row; the shortest zone has 72, and nobody holds a key down that long by accident. */
const A_ZONE = 60;

/** What is needed of a textarea. */
type Field = Pick<
  HTMLTextAreaElement,
  'value' | 'addEventListener' | 'removeEventListener' | 'setRangeText' | 'selectionStart' | 'selectionEnd'
>;

/**
 * Recognises a hand scanner that types a zone into a field as a keyboard would, and a zone that is pasted. Whoever types
 * by hand notices nothing: signs, Enter and Tab do what they always do. Only a Tab in the middle of a scan becomes a
 * line end, so that the rest of the zone does not land in the next field.
 * @param scanned told once per scan, with all that is in the field
 * @returns stops watching
 */
export function watchScanner(field: Field, scanned: (text: string) => void): () => void {
  let signs = 0;
  let length = field.value.length;
  let last = Number.NEGATIVE_INFINITY;
  let lineEnded = false;
  let ends: ReturnType<typeof setTimeout> | undefined;

  const input = (event: Event) => {
    const added = field.value.length - length;
    length = field.value.length;
    const mayWait = lineEnded || signs >= A_ZONE;
    if (event.timeStamp - last > (mayWait ? SILENCE : FASTER_THAN_HANDS)) signs = 0;
    lineEnded = field.value.endsWith('\n');
    last = event.timeStamp;
    signs = added > 0 ? signs + added : 0;
    clearTimeout(ends);
    if (signs < A_ZONE) return;
    ends = setTimeout(() => {
      signs = 0;
      if (zoneLength(field.value) >= A_ZONE) scanned(field.value);
    }, SILENCE);
  };

  const key = (event: Event) => {
    const { key, repeat, timeStamp } = event as KeyboardEvent;
    if (repeat) signs = 0;
    if (key !== 'Tab' || signs < A_ZONE / 3 || timeStamp - last > FASTER_THAN_HANDS) return;
    event.preventDefault();
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    length = field.value.length;
    lineEnded = true;
    last = timeStamp;
  };

  field.addEventListener('input', input);
  field.addEventListener('keydown', key);
  return () => {
    clearTimeout(ends);
    field.removeEventListener('input', input);
    field.removeEventListener('keydown', key);
  };
}
