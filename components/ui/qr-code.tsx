import type { QrShape } from '@/lib/format/qr-shape';

/** A QR code as shapes: black on white in both themes, because scanners want it so. */
export function QrCode({
  shape: { side, path },
  label,
  className,
}: {
  shape: QrShape;
  label: string;
  className?: string;
}) {
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
