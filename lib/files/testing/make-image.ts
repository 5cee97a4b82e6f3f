import sharp from 'sharp';

interface ImageOptions {
  width?: number;
  height?: number;
  /** Makes one picture differ from another. */
  colour?: string;
  format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif';
  /** EXIF orientation, 1 to 8. */
  orientation?: number;
}

/** A picture: one colour, its left half white. */
export async function makeImage({
  width = 80,
  height = 60,
  colour = '#aa3333',
  format = 'jpeg',
  orientation,
}: ImageOptions = {}): Promise<Buffer> {
  const white = {
    create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#ffffff' },
  };
  const image = sharp({ create: { width, height, channels: 3, background: colour } }).composite([
    { input: await sharp(white).png().toBuffer(), left: 0, top: 0 },
  ]);
  const exif = {
    IFD0: { Copyright: 'a name in the metadata' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1' },
  };
  return image
    .withExif(exif)
    .withMetadata(orientation ? { orientation } : {})
    .toFormat(format)
    .toBuffer();
}
