import QRCode from 'qrcode';

/** A QR code as shapes: black on white in both themes, because scanners want it so. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const quiet = 4;
  const path: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (modules.get(y, x)) path.push(`M${x + quiet} ${y + quiet}h1v1h-1z`);
    }
  }
  const side = size + 2 * quiet;
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path.join('')} fill="#000000" />
    </svg>
  );
}
