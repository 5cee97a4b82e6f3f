'use client';

import { Search } from 'lucide-react';
import { useState } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import { ColorInput } from '@/components/ui/color-input';
import { Combobox } from '@/components/ui/combobox';
import { DateInput } from '@/components/ui/date-input';
import { FileDrop } from '@/components/ui/file-drop';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { Specimen } from './specimen';

const phases = [
  { value: 'before', label: 'Before purchase' },
  { value: 'during', label: 'During purchase' },
  { value: 'after', label: 'After purchase', hint: '12' },
];
const channels = [
  'Website',
  'Mobile app',
  'Call centre',
  'Shop in Łódź',
  'Newsletter',
  'Courier',
  'Chat',
  'Social media',
].map((label, index) => ({ value: String(index), label, group: index < 4 ? 'Own' : 'Partners' }));
const swatches = [
  { value: '#0b6577', name: 'Petrol' },
  { value: '#7a3e9d', name: 'Violet' },
  { value: '#b35806', name: 'Amber' },
  { value: '#1f6ea8', name: 'Blue' },
  { value: '#444c56', name: 'Slate' },
];

export function FieldsSection() {
  const [phase, setPhase] = useState<string | null>('during');
  const [channel, setChannel] = useState<string | null>(null);
  const [several, setSeveral] = useState<string[]>(['0', '3']);
  const [amount, setAmount] = useState<number | null>(7.5);
  const [day, setDay] = useState<string | null>('2026-03-31');
  const [colour, setColour] = useState<string | null>('#0b6577');
  const [files, setFiles] = useState<string[]>([]);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Input placeholder="Name of the touchpoint" aria-label="Empty" />
        <Input defaultValue="Checkout page" aria-label="Filled" />
        <Input defaultValue="not an address" aria-invalid aria-label="Invalid" />
        <Input defaultValue="Cannot be changed" disabled aria-label="Disabled" />
        <Input before={<Search />} placeholder="Search touchpoints" aria-label="Search" />
        <NumberInput value={amount} onChange={setAmount} decimals={1} unit="min" aria-label="Number" />
        <Select options={phases} value={phase} onChange={setPhase} emptyLabel="No phase" aria-label="Phase" />
        <Select
          options={phases}
          value={null}
          placeholder="Choose a phase"
          disabled
          aria-label="Disabled phase"
        />
        <Combobox options={channels} value={channel} onChange={setChannel} clearable aria-label="Channel" />
        <Combobox
          multiple
          options={channels}
          value={several}
          onChange={setSeveral}
          clearable
          aria-label="Channels"
        />
        <DateInput value={day} onChange={setDay} aria-label="Day" />
        <DateInput value={null} aria-label="Empty day" />
      </div>
      <Textarea defaultValue="The parcel came a day late and nobody called." aria-label="Note" />
      <FieldFrame id="colour" label="Colour" hint="On buttons and links of this brand." optional>
        <ColorInput id="colour" value={colour} onChange={setColour} swatches={swatches} />
      </FieldFrame>
      <Specimen title="FileDrop" className="block">
        <FileDrop
          label="Import touchpoints"
          hint={files.length > 0 ? files.join(', ') : 'CSV or Excel, up to 10 MB'}
          accept=".csv,.xlsx"
          maxBytes={10_000_000}
          onFiles={(chosen) => setFiles(chosen.map(({ name }) => name))}
        />
      </Specimen>
    </>
  );
}
