/**
 * Reads a question aloud with the browser's own speech. The button is there once the browser has a voice for the
 * language, and not before.
 */
export function readAloud(
  button: HTMLButtonElement,
  taal: string,
  { start, stop, text }: { start: string; stop: string; text(): string },
): { silence(): void } {
  if (!('speechSynthesis' in window)) return { silence() {} };
  const voice = () => speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(taal));
  const offer = () => {
    button.hidden = voice() === undefined;
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  const label = (words: string) => {
    const holder = button.querySelector('[data-woord]');
    if (holder !== null) holder.textContent = words;
  };
  const silence = () => {
    speechSynthesis.cancel();
    label(start);
  };
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) return silence();
    const words = new SpeechSynthesisUtterance(text());
    words.lang = taal;
    words.voice = voice() ?? null;
    words.rate = 0.9;
    words.onend = () => label(start);
    label(stop);
    speechSynthesis.speak(words);
  });
  return { silence };
}
