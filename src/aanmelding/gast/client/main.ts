import { vulIn } from '../../../platform/i18n/vul-in.ts';
import { type STAPPEN, VELDEN_VAN_STAP } from '../stappen.ts';
import { deliverAll } from './deliver.ts';
import { watchIdle } from './idle.ts';
import { forgetOffline, keepOffline } from './keep-offline.ts';
import { Outbox } from './outbox.ts';
import { every, one, readGegevens } from './page.ts';
import { showErrors } from './show-errors.ts';
import { readAloud } from './speak.ts';
import { Stepper } from './stepper.ts';
import { readValues, todayHere } from './values.ts';

/** Milliseconds between two tries to send what waits. */
const RETRY = 15_000;

const gegevens = readGegevens();
const { taal, teksten, begin, verzenden } = gegevens;
const outbox = new Outbox(localStorage, gegevens.opslag);
const form = document.querySelector<HTMLFormElement>('form[data-gast]');

/** Says on every screen what still waits on this device, whoever entered it. */
function showWaiting(): void {
  const waiting = outbox.all().length;
  const holder = one('[data-wachtend]');
  holder.hidden = waiting === 0;
  one('[data-woord]', holder).textContent = vulIn(teksten.melding.wachtend, { aantal: waiting });
}

let sending: Promise<unknown> = Promise.resolve();

/** Sends what waits, one round at a time. */
function send(): Promise<Awaited<ReturnType<typeof deliverAll>>> {
  const round = sending.then(() => deliverAll(outbox, verzenden));
  sending = round.catch(() => {});
  return round.then(async (done) => {
    showWaiting();
    if ([...done.values()].includes('ontkoppeld')) await disconnect();
    if ([...done.values()].includes('geweigerd')) one('[data-geweigerd]').hidden = false;
    return done;
  });
}

/** This device was cut off: nothing of it stays. */
async function disconnect(): Promise<void> {
  outbox.clear();
  await forgetOffline();
  location.replace(begin);
}

// Browsers seal and count nothing where the connection is not safe: there it is a plain form, as without a script.
if (form !== null && isSecureContext) ask(form);
else document.documentElement.classList.remove('od-gast-js');
showWaiting();
addEventListener('online', () => void send());
setInterval(() => outbox.all().length > 0 && void send(), RETRY);
void send();
keepOffline(gegevens).catch(() => {});

/** The questions, one a screen. */
function ask(form: HTMLFormElement): void {
  form.reset();
  form.noValidate = true;
  const arrival = one<HTMLInputElement>('input[name="aankomst"]', form);
  arrival.value = todayHere();
  const buttons = {
    on: one<HTMLButtonElement>('[data-verder]'),
    back: one<HTMLButtonElement>('[data-terug]'),
  };
  const stepper = new Stepper(form, (at, of) => {
    const holder = one('[data-voortgang]');
    holder.hidden = at === 0;
    one('[data-woord]', holder).textContent = vulIn(teksten.stap, { nu: at, totaal: of });
    const bar = one<HTMLProgressElement>('progress', holder);
    bar.max = of;
    bar.value = at;
  });
  // Loaded while the first questions are read: the rules, the seal, the last screen.
  const later = import('./later.ts');
  const speech = readAloud(one('[data-voorlezen]'), taal, {
    start: teksten.voorlezen,
    stop: teksten.stopVoorlezen,
    text: () => one('[data-lees]', Stepper.of(stepper.now)).innerText,
  });
  const leave = () => {
    form.reset();
    speech.silence();
    location.replace(begin);
  };
  const look = () => {
    const { now } = stepper;
    one('[data-knoppen]').hidden = now === 'klaar';
    buttons.back.hidden = now === 'welkom';
    name();
    speech.silence();
  };
  const name = () => {
    const { formulierNaam, formulierAkkoord } = readValues(form);
    const words: Partial<Record<typeof stepper.now, string>> = {
      welkom: teksten.welkom.begin,
      zone: teksten.overslaan,
      ...(!formulierNaam && !formulierAkkoord && { formulier: teksten.overslaan }),
      controle: teksten.controle.verstuur,
    };
    one('[data-woord]', buttons.on).textContent = words[stepper.now] ?? teksten.verder;
  };
  form.addEventListener('input', name);
  const goTo = (stap: (typeof STAPPEN)[number]) => {
    stepper.show(stap);
    look();
  };
  let changing = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { now } = stepper;
    const fields = (VELDEN_VAN_STAP[now] ?? []).filter((name) => form.elements.namedItem(name) !== null);
    const { check, showReview, enter } = await later;
    const fouten = check(readValues(form), fields, todayHere());
    showErrors(form, fields, fouten, teksten);
    if (Object.keys(fouten).length > 0) return;
    if (now === 'controle') {
      buttons.on.disabled = true;
      const id = await enter(form, gegevens, outbox);
      goTo('klaar');
      await tell(id);
      return;
    }
    if (changing && now !== 'welkom') stepper.show('controle');
    else stepper.next();
    look();
    if (stepper.now === 'controle')
      showReview(form, gegevens, (stap) => {
        changing = true;
        goTo(stap);
      });
  });
  buttons.back.addEventListener('click', () => {
    stepper.back();
    look();
  });
  for (const button of every('[data-wis]')) button.addEventListener('click', leave);

  /** Says what became of the one just entered, until it is known. */
  async function tell(id: string): Promise<void> {
    const { showState } = await later;
    showState('wacht', gegevens);
    for (;;) {
      const delivery =
        (await send()).get(id) ?? (outbox.all().some((one) => one.id === id) ? 'later' : 'ontvangen');
      if (delivery === 'geweigerd') return showState('geweigerd', gegevens);
      if (delivery === 'ontvangen') return showState('verstuurd', gegevens);
      await new Promise((resolve) => {
        addEventListener('online', resolve, { once: true });
        setTimeout(resolve, RETRY);
      });
    }
  }

  look();
  zone(later);
  watchIdle(gegevens.stilSeconden, {
    warn(left) {
      const holder = one('[data-stil]');
      holder.hidden = left === null;
      if (left !== null)
        one('[data-woord]', holder).textContent = vulIn(teksten.stil.uitleg, { seconden: left });
    },
    end: leave,
  });
  // The browser shows a page it kept when somebody goes back: never with what another typed.
  addEventListener('pageshow', ({ persisted }) => persisted && leave());
  addEventListener('pagehide', () => form.reset());

  function zone(loaded: typeof later): void {
    void loaded.then(({ offerZone }) => offerZone(form, gegevens));
  }
}
