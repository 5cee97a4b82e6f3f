import { cn } from '@/lib/utils/cn';

const sizes = { md: 'size-16 text-lg', lg: 'size-28 text-2xl' } as const;

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** The picture of a persona, or the initials; decoration beside the written name. */
export function PersonaPortrait({
  name,
  fileId,
  filesPath,
  size = 'md',
}: {
  name: string;
  fileId: string | null;
  filesPath: string;
  size?: keyof typeof sizes;
}) {
  const look = cn('shrink-0 rounded border border-line', sizes[size]);
  if (fileId) {
    return (
      <picture className="contents">
        <img
          src={`${filesPath}/${fileId}?size=small`}
          alt=""
          width={112}
          height={112}
          className={cn(look, 'bg-sunken object-cover')}
        />
      </picture>
    );
  }
  return (
    <span
      aria-hidden="true"
      className={cn(
        look,
        'inline-flex items-center justify-center bg-active font-medium text-ink-muted select-none',
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
