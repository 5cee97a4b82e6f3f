'use client';

import { Ellipsis, Plus, Trash2 } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Kbd } from '@/components/ui/kbd';
import { Specimen } from './specimen';

const variants = ['primary', 'secondary', 'ghost', 'danger', 'link'] as const;

export function ButtonsSection() {
  return (
    <>
      {(['md', 'sm'] as const).map((size) => (
        <Specimen key={size} title={`Button, ${size}`}>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              {variant}
            </Button>
          ))}
        </Specimen>
      ))}
      <Specimen title="Disabled and loading">
        {variants.map((variant) => (
          <Button key={variant} variant={variant} disabled>
            {variant}
          </Button>
        ))}
        <Button variant="primary" loading>
          Save changes
        </Button>
        <Button loading>Import</Button>
      </Specimen>
      <Specimen title="With icons, icons alone">
        <Button variant="primary">
          <Plus /> Touchpoint
        </Button>
        <Button variant="danger">
          <Trash2 /> Delete
        </Button>
        <Button size="icon" aria-label="More">
          <Ellipsis />
        </Button>
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis />
        </Button>
        <Button variant="ghost" size="icon-sm" aria-label="More">
          <Ellipsis />
        </Button>
        <CopyButton text="https://touchstone.example" />
        <CopyButton text="https://touchstone.example">Copy the link</CopyButton>
      </Specimen>
      <Specimen title="Badge, Kbd">
        {(['neutral', 'outline', 'accent', 'warning', 'danger'] as const).map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Kbd keys={['Ctrl', 'K']} />
      </Specimen>
    </>
  );
}
