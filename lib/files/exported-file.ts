/** A file that was made for somebody to save. */
export interface ExportedFile {
  fileName: string;
  contentType: string;
  body: Buffer;
}

/** A header holds Latin letters alone: whatever reads no more than that gets the name with dashes. */
const inLatin = (name: string) => name.replace(/[^\x20-\x7e]|["\\]/gu, '-');

/** The answer that saves it; no cache keeps it. */
export function fileAnswer({ fileName, contentType, body }: ExportedFile): Response {
  const plain = inLatin(fileName);
  const whole = plain === fileName ? '' : `; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${plain}"${whole}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
