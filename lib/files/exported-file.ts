/** A file that was made for somebody to save. */
export interface ExportedFile {
  fileName: string;
  contentType: string;
  body: Buffer;
}

/** The answer that saves it; no cache keeps it. */
export function fileAnswer({ fileName, contentType, body }: ExportedFile): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
