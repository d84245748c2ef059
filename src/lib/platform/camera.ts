/** The camera as a run of pictures. It is off unless a person has asked for it on this page, and off again after. */
import type { Pixels } from './qr-read';

/** Why there is no picture. */
export type CameraFault = 'unsupported' | 'refused' | 'no-camera' | 'busy';

/** A running camera. */
export interface Camera {
  readonly stop: () => void;
}

/** Pictures are shrunk to this width or height: enough for version 25, and quick. */
const longestSide = 960;
const intervalMs = 120;

/** Whether this page may ask for a camera at all. */
export function hasCamera(): boolean {
  return navigator.mediaDevices?.getUserMedia !== undefined;
}

/** Shows the camera that looks away from the person in `video`, and hands out its pictures one at a time. */
export async function startCamera(
  video: HTMLVideoElement,
  onPicture: (pixels: Pixels) => void,
): Promise<Camera | CameraFault> {
  if (!hasCamera()) return 'unsupported';
  let stream: MediaStream;
  try {
    const wanted = { facingMode: 'environment', width: { ideal: 1_280 } };
    stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
  } catch (error) {
    return toFault(error);
  }
  video.srcObject = stream;
  video.setAttribute('playsinline', '');
  video.muted = true;
  await video.play().catch(() => undefined);
  const timer = setInterval(() => {
    const pixels = takePicture(video);
    if (pixels) onPicture(pixels);
  }, intervalMs);
  return { stop: () => stopCamera(video, stream, timer) };
}

function stopCamera(
  video: HTMLVideoElement,
  stream: MediaStream,
  timer: ReturnType<typeof setInterval>,
): void {
  clearInterval(timer);
  for (const track of stream.getTracks()) track.stop();
  video.srcObject = null;
}

/** The pixels of a picture file; null when the browser cannot read it as a picture. */
export async function readPicture(file: Blob): Promise<Pixels | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  const pixels = bitmap && draw(bitmap, bitmap.width, bitmap.height, 2 * longestSide);
  bitmap?.close();
  return pixels;
}

function takePicture(video: HTMLVideoElement): Pixels | null {
  const { videoWidth, videoHeight } = video;
  return videoWidth === 0 ? null : draw(video, videoWidth, videoHeight, longestSide);
}

let canvas: HTMLCanvasElement | undefined;

function draw(
  source: CanvasImageSource,
  width: number,
  height: number,
  longest: number,
): Pixels | null {
  const scale = Math.min(1, longest / Math.max(width, height));
  // One canvas for all pictures: a new one for each would fill the memory of a phone.
  canvas ??= document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function toFault(error: unknown): CameraFault {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return 'refused';
  return error.name === 'NotReadableError' || error.name === 'AbortError' ? 'busy' : 'no-camera';
}
