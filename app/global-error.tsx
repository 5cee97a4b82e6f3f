'use client';

/** The last resort, outside every layout: without messages, so its words are plain English. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>This page could not be shown</h1>
          <p>
            Something failed on our side. Nothing you saved is lost.
            {error.digest ? ` Error ${error.digest}.` : ''}
          </p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
