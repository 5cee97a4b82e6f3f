'use client';

import { Map } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { PanelErrorBoundary } from '@/components/ui/panel-error-boundary';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { Separator } from '@/components/ui/separator';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';
import { Specimen } from './specimen';

function Fragile() {
  const [broken, setBroken] = useState(false);
  if (broken) throw new Error('Broken on purpose, to show the boundary');
  return <Button onClick={() => setBroken(true)}>Break this panel</Button>;
}

export function FeedbackSection() {
  return (
    <>
      <Specimen title="Callout" className="flex-col items-stretch gap-2">
        <Callout title="Figures as of 31 Mar 2026">New ratings are counted within a minute.</Callout>
        <Callout tone="accent" title="This is a sample brand" action={<Button size="sm">Remove it</Button>} />
        <Callout tone="warning" title="Two touchpoints have no owner">
          Cases for them go to the manager.
        </Callout>
        <Callout tone="danger" title="The file could not be read">
          Row 14 has no name. Correct it and choose the file again.
        </Callout>
      </Specimen>
      <Specimen title="Progress, Spinner, Skeleton" className="flex-col items-stretch">
        <Progress label="Visits done" value={18} max={24} valueText="18 of 24" />
        <Progress label="Importing" />
        <div className="flex items-center gap-3">
          <Spinner />
          <Skeleton className="w-40" />
          <Skeleton className="size-7 rounded-full" />
        </div>
      </Specimen>
      <Specimen title="Avatar">
        <Avatar name="Anna Nowak" size="lg" />
        <Avatar name="Jiří Černý" />
        <Avatar name="Ёлкина Ольга" />
        <Avatar name="Ștefan" size="sm" />
        <Separator orientation="vertical" className="h-6" />
        <Avatar name="Anna Nowak" label />
      </Specimen>
      <Panel flush>
        <EmptyState
          icon={<Map />}
          title="No journey maps yet"
          description="A map shows what customers do, think and feel, step by step. Begin with the way of your most common customer."
          action={
            <>
              <Button variant="primary">Begin from a template</Button>
              <Button>Paste from a spreadsheet</Button>
            </>
          }
        />
      </Panel>
      <PanelErrorBoundary title="The trend could not be shown">
        <Fragile />
      </PanelErrorBoundary>
    </>
  );
}
