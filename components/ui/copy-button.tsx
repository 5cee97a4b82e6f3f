'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './button';
import { copyText } from './copy-text';

/** Puts a text on the clipboard and says so. With `children` it is a button with words, else an icon. */
export function CopyButton({
  text,
  label,
  children,
  ...props
}: Omit<ButtonProps, 'onClick'> & { text: string; label?: string }) {
  const t = useTranslations('ui');
  const [done, setDone] = useState(false);

  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);

  return (
    <>
      <Button
        variant={children ? 'secondary' : 'ghost'}
        size={children ? 'md' : 'icon-sm'}
        aria-label={children ? undefined : (label ?? t('copy'))}
        {...props}
        onClick={({ currentTarget }) => void copyText(text, currentTarget).then(setDone)}
      >
        {done ? <Check /> : <Copy />}
        {children}
      </Button>
      <span role="status" className="sr-only">
        {done && t('copied')}
      </span>
    </>
  );
}
