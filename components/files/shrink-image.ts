import { imageTypes, keptSides } from '@/lib/files/image-limits';

// Below this the wire is not the trouble, and the server encodes anew anyway.
const smallEnough = 400_000;

const isTaken = (type: string) => imageTypes.some((one) => one === type);

/**
 * A photo no larger than the server will keep it, so that a phone sends kilobytes instead of megabytes, and as a JPEG where
 * it is of a kind that the server does not take (a phone's own, such as HEIC) but this browser can read. Where it cannot, or
 * nothing is gained, the file itself: the server says then what is wrong with it.
 */
export async function shrinkImage(file: Blob): Promise<Blob> {
  if (file.size <= smallEnough && isTaken(file.type)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, keptSides.photo / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const context = canvas.getContext('2d');
    if (!context) return file;
    // A photo is kept as a JPEG, which knows no transparency.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88));
    return smaller && (smaller.size < file.size || !isTaken(file.type)) ? smaller : file;
  } catch {
    return file;
  }
}
