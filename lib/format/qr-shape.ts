import QRCode from 'qrcode';

/** A QR code as one SVG path on a square of `side` units, its quiet zone of four included. */
export interface QrShape {
  side: number;
  path: string;
}

/** Draws a text, usually an address, as a QR code that survives 15 % damage. */
export function qrShape(text: string): QrShape {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const quiet = 4;
  const path: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (modules.get(y, x)) path.push(`M${x + quiet} ${y + quiet}h1v1h-1z`);
    }
  }
  return { side: size + 2 * quiet, path: path.join('') };
}
