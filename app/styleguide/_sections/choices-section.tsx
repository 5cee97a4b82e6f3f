'use client';

import { LayoutGrid, List, Rows3 } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { RadioGroup } from '@/components/ui/radio-group';
import { ScoreSlider } from '@/components/ui/score-slider';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Switch } from '@/components/ui/switch';
import { Specimen } from './specimen';

export function ChoicesSection() {
  const [view, setView] = useState<'table' | 'tree' | 'board'>('table');
  const [source, setSource] = useState<'auditors' | 'survey' | 'reports'>('survey');
  const [score, setScore] = useState<number | null>(7);
  const [unset, setUnset] = useState<number | null>(null);
  return (
    <>
      <Specimen title="Checkbox: off, on, mixed, disabled">
        <Checkbox aria-label="Off" />
        <Checkbox aria-label="On" defaultChecked />
        <Checkbox aria-label="Mixed" checked="indeterminate" />
        <Checkbox aria-label="Disabled" disabled />
        <Checkbox aria-label="Disabled, on" disabled checked />
        <Label className="flex items-center gap-2 font-normal">
          <Checkbox defaultChecked /> Weekly summary
        </Label>
      </Specimen>
      <Specimen title="Switch">
        <Switch aria-label="Off" />
        <Switch aria-label="On" defaultChecked />
        <Switch aria-label="Disabled" disabled />
        <Switch aria-label="Disabled, on" disabled checked />
      </Specimen>
      <Specimen title="RadioGroup" className="block">
        <RadioGroup
          defaultValue="quarter"
          aria-label="Rhythm"
          options={[
            {
              value: 'quarter',
              label: 'Every quarter',
              hint: 'From due date to due date never more than three months.',
            },
            { value: 'year', label: 'Every year' },
            { value: 'never', label: 'By hand', disabled: true },
          ]}
        />
      </Specimen>
      <Specimen title="SegmentedControl">
        <SegmentedControl
          label="Source"
          value={source}
          onChange={setSource}
          segments={[
            { value: 'auditors', label: 'Auditors' },
            { value: 'survey', label: 'Survey' },
            { value: 'reports', label: 'Reports', disabled: true },
          ]}
        />
        <SegmentedControl
          label="View"
          size="sm"
          value={view}
          onChange={setView}
          segments={[
            { value: 'table', label: <Rows3 />, name: 'Table' },
            { value: 'tree', label: <List />, name: 'Tree' },
            { value: 'board', label: <LayoutGrid />, name: 'Board' },
          ]}
        />
      </Specimen>
      <Specimen title="ScoreSlider: set, not set" className="flex-col items-stretch">
        <ScoreSlider label="Experience" value={score} onChange={setScore} step={0.5} />
        <ScoreSlider label="Experience" value={unset} onChange={setUnset} />
      </Specimen>
    </>
  );
}
