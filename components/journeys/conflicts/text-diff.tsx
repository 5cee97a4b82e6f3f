import type { DiffPart } from '@/lib/journeys/core/diff-words';

/** A text with the words marked that the other one does not have: underlined and bold, not by colour alone. */
export function TextDiff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className="max-h-40 overflow-y-auto whitespace-pre-wrap wrap-anywhere">
      {parts.map(({ text, isOwn }, at) =>
        isOwn && text.trim() !== '' ? (
          <mark
            key={at}
            className="bg-accent-soft font-semibold text-ink underline decoration-accent decoration-2 underline-offset-3"
          >
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}
