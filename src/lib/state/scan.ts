/** Reads QR codes from the camera or from a picture. The decoder comes when a person asks for it; pictures are not kept. */
import { readPicture, startCamera, type Camera, type CameraFault } from '../platform/camera';

const loadDecoder = () => import('../platform/qr-read');

/** Shows the camera in `video` and gives every code that is read, the same one as often as it is seen. */
export async function startScanning(
  video: HTMLVideoElement,
  onText: (text: string) => void,
): Promise<Camera | CameraFault> {
  const { readQr } = await loadDecoder();
  return startCamera(video, (pixels) => {
    const text = readQr(pixels, false);
    if (text !== null) onText(text);
  });
}

/** The code on a picture that a person opened; null when there is none, or it is no picture. */
export async function scanPicture(file: Blob): Promise<string | null> {
  const [pixels, { readQr }] = await Promise.all([readPicture(file), loadDecoder()]);
  return pixels && readQr(pixels, true);
}
