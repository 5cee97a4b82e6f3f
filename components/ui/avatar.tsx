import { cn } from '@/lib/utils/cn';

const sizes = { sm: 'size-5 text-[0.625rem]', md: 'size-7 text-xs', lg: 'size-10 text-base' } as const;

/** One or two letters that stand for a name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toLocaleUpperCase();
}

/** Initials, or a picture. Without `label` it is decoration beside the written name. */
export function Avatar({
  name,
  src,
  size = 'md',
  label = false,
  className,
}: {
  name: string;
  src?: string;
  size?: keyof typeof sizes;
  label?: boolean;
  className?: string;
}) {
  const look = cn('shrink-0 rounded-full border border-line-strong', sizes[size], className);
  if (src) {
    return (
      <picture className="contents">
        <img src={src} alt={label ? name : ''} width={40} height={40} className={cn(look, 'object-cover')} />
      </picture>
    );
  }
  return (
    <span
      {...(label ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
      className={cn(
        look,
        'inline-flex items-center justify-center bg-active font-medium text-ink-muted select-none',
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
