import { partsOf } from '@/lib/comments/mention-text';

/** A comment's words; people in it as chips with the name that they bear now. */
export function CommentText({ text, nameOf }: { text: string; nameOf: (id: string) => string }) {
  return (
    <p className="mt-0.5 whitespace-pre-wrap wrap-anywhere">
      {partsOf(text).map((part, at) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <span
            key={at}
            className="rounded-inner bg-accent-soft px-1 py-px font-medium whitespace-nowrap text-accent-ink"
          >
            @{nameOf(part.id)}
          </span>
        ),
      )}
    </p>
  );
}
