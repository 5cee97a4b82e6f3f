'use client';

import { ChevronLeft, ChevronRight, Ellipsis, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';

export interface Neighbour {
  id: string;
  name: string;
}

interface PassportBarProps {
  base: string;
  name: string;
  /** From the topmost one down to the parent. */
  ancestors: readonly Neighbour[];
  previous: Neighbour | null;
  next: Neighbour | null;
  save: React.ReactNode;
  comments: React.ReactNode;
  /** What can be done with the touchpoint; none for readers. */
  steps: readonly MenuEntry[];
}

/** Where a passport stands, the ways to its neighbours, and what can be done. */
export function PassportBar({
  base,
  name,
  ancestors,
  previous,
  next,
  save,
  comments,
  steps,
}: PassportBarProps) {
  const t = useTranslations('touchpoints.passport');
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Breadcrumb
        crumbs={[
          { label: t('inventory'), href: `${base}/touchpoints` },
          ...ancestors.map((above) => ({ label: above.name, href: `${base}/touchpoints/${above.id}` })),
          { label: name },
        ]}
      />
      <span className="flex-1" />
      {save}
      <NeighbourLink to={previous} base={base} label={t('previous')} icon={<ChevronLeft />} />
      <NeighbourLink to={next} base={base} label={t('next')} icon={<ChevronRight />} />
      {comments}
      <Button size="sm" onClick={() => window.print()}>
        <Printer />
        {t('print')}
      </Button>
      {steps.length > 0 && (
        <DropdownMenu
          align="end"
          trigger={
            <Button size="icon-sm" aria-label={t('more')}>
              <Ellipsis />
            </Button>
          }
          entries={steps}
        />
      )}
    </div>
  );
}

interface NeighbourLinkProps {
  to: Neighbour | null;
  base: string;
  label: string;
  icon: React.ReactNode;
}

function NeighbourLink({ to, base, label, icon }: NeighbourLinkProps) {
  if (!to) {
    return (
      <Button size="icon-sm" variant="ghost" disabled aria-label={label}>
        {icon}
      </Button>
    );
  }
  return (
    <Button asChild size="icon-sm" variant="ghost">
      <Link href={`${base}/touchpoints/${to.id}`} aria-label={`${label}: ${to.name}`} title={to.name}>
        {icon}
      </Link>
    </Button>
  );
}
