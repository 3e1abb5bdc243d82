import { findZone, type Tekstvak } from './find-zone.ts';
import type { Zone } from './read-zone.ts';

/** The device's own reader of text: the Shape Detection API, which few browsers have (docs/decisions/0025). */
interface TextDetector {
  detect(image: HTMLVideoElement | HTMLCanvasElement): Promise<Tekstvak[]>;
}

/** Milliseconds between two looks; a reading takes about as long. */
const PAUSE = 200;

/** Whether this device can read a document held to its camera. Asks no permission; offer the button only then. */
export async function canUseCamera(): Promise<boolean> {
  if (!globalThis.isSecureContext || !navigator.mediaDevices?.enumerateDevices) return false;
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices.some(({ kind }) => kind === 'videoinput') && (await canReadText());
}

/**
 * Shows the camera and reads until a zone is found. An image is looked at and forgotten: it is not kept and not sent.
 * The name has no check digit, so it counts when two looks give the same.
 * @param video where the guest sees what the camera sees
 * @param until stops looking and switches the camera off
 * @param vandaag see `readZone`
 * @returns undefined when stopped
 * @throws DOMException `NotAllowedError` when the guest or the device refuses the camera, `NotFoundError` without one
 */
export async function readFromCamera(
  video: HTMLVideoElement,
  until: AbortSignal,
  vandaag?: string,
): Promise<Zone | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  try {
    video.srcObject = stream;
    await video.play();
    return await look(video, until, vandaag);
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}

async function look(
  video: HTMLVideoElement,
  until: AbortSignal,
  vandaag: string | undefined,
): Promise<Zone | undefined> {
  const detector = textDetector();
  let before: Zone | undefined;
  while (!until.aborted && detector) {
    const zone = findZone(await detector.detect(video), vandaag);
    if (zone && JSON.stringify(zone) === JSON.stringify(before)) return zone;
    before = zone ?? before;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return undefined;
}

/** Some browsers know the name and have nothing behind it: only trying tells. */
async function canReadText(): Promise<boolean> {
  const image = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
  image.getContext('2d')?.fillRect(0, 0, 8, 8);
  try {
    return Array.isArray(await textDetector()?.detect(image));
  } catch {
    return false;
  }
}

function textDetector(): TextDetector | undefined {
  const { TextDetector } = globalThis as { TextDetector?: new () => TextDetector };
  return TextDetector && new TextDetector();
}
