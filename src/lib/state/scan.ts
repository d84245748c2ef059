/** Reads QR codes from the camera or from a picture. Loaded when a person asks for it; the pictures are kept nowhere. */
import { readPicture, startCamera, type Camera, type CameraFault } from '../platform/camera';
import { readQr } from '../platform/qr-read';

/** Shows the camera in `video` and gives every code that is read, the same one as often as it is seen. */
export function startScanning(
  video: HTMLVideoElement,
  onText: (text: string) => void,
): Promise<Camera | CameraFault> {
  return startCamera(video, (pixels) => {
    const text = readQr(pixels, false);
    if (text !== null) onText(text);
  });
}

/** The code on a picture that a person opened; null when there is none, or it is no picture. */
export async function scanPicture(file: Blob): Promise<string | null> {
  const pixels = await readPicture(file);
  return pixels && readQr(pixels, true);
}
