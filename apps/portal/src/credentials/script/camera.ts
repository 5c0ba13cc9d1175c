import { LOOKS, type Picture, readPicture } from './picture.js';

/** Wider than this, a picture takes a cheap telephone longer to read and shows no more of a code. */
const WIDEST = 1000;
const canvas = document.createElement('canvas');

function pixelsOf(source: CanvasImageSource, width: number, height: number): Picture {
  const scale = Math.min(1, WIDEST / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws no pictures');
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** What the code in a file says; undefined where the file is no picture, or holds none. */
export async function readFile(file: File): Promise<string | undefined> {
  const image = await createImageBitmap(file).catch(() => undefined);
  return image && readPicture(pixelsOf(image, image.width, image.height), LOOKS, 3000);
}

let stream: MediaStream | undefined;

export function closeCamera(video: HTMLVideoElement): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
  video.srcObject = null;
  video.hidden = true;
}

/** Looks through the camera until it sees a code, or is closed. Rejects where it may not be used. */
export async function lookThrough(video: HTMLVideoElement, found: (text: string) => void): Promise<void> {
  stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  let frame = 0;
  const look = (): void => {
    if (!stream) return;
    // Each frame in another way: a blurred one is followed by another in a moment.
    const way = LOOKS[frame++ % LOOKS.length];
    const text =
      video.videoWidth > 0 && way
        ? readPicture(pixelsOf(video, video.videoWidth, video.videoHeight), [way], 50)
        : undefined;
    if (text === undefined) return void setTimeout(look, 60);
    closeCamera(video);
    found(text);
  };
  look();
}
