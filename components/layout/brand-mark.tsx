'use client';

import { useState } from 'react';
import { cn } from '@/lib/utils/cn';

export interface Mark {
  name: string;
  colour: string | null;
  /** Address of the logo; absent or out of reach, the initial stands there. */
  logo: string | null;
}

/** A brand's or organization's logo, or the initial on its colour; decoration beside the written name. */
export function BrandMark({
  name,
  colour,
  logo,
  large = false,
  className,
}: Mark & { large?: boolean; className?: string }) {
  const [missing, setMissing] = useState<string | null>(null);
  const size = large ? 'size-10 text-lg' : 'size-5 text-xs';
  if (logo && logo !== missing) {
    return (
      <picture className="contents">
        <img
          src={logo}
          alt=""
          width={40}
          height={40}
          onError={() => setMissing(logo)}
          // Logos are drawn for paper: without their own ground they would vanish on a dark page.
          className={cn('shrink-0 rounded bg-white object-contain', size, className)}
        />
      </picture>
    );
  }
  return (
    <span
      aria-hidden="true"
      className={cn(
        'flex shrink-0 items-center justify-center rounded border border-line-strong font-semibold text-ink-muted',
        size,
        className,
      )}
      style={colour ? { borderColor: colour, boxShadow: `inset 0 -3px 0 ${colour}` } : undefined}
    >
      {[...name][0]?.toLocaleUpperCase()}
    </span>
  );
}
