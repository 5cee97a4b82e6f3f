import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { Specimen } from './specimen';

export function NavigationSection() {
  return (
    <>
      <Specimen title="Breadcrumb">
        <Breadcrumb
          crumbs={[
            { label: 'Northern Coffee', href: '/styleguide' },
            { label: 'Touchpoints', href: '/styleguide' },
            { label: 'Checkout page' },
          ]}
        />
      </Specimen>
      <Specimen title="Tabs" className="block">
        <Tabs
          label="Touchpoint"
          tabs={[
            {
              value: 'facts',
              label: 'Facts',
              content: <p className="text-sm text-ink-muted">Phase, channel, owner.</p>,
            },
            {
              value: 'ratings',
              label: 'Ratings',
              count: '128',
              content: <p className="text-sm">Ratings.</p>,
            },
            { value: 'actions', label: 'Actions', count: '3', content: <p className="text-sm">Actions.</p> },
            { value: 'closed', label: 'History', disabled: true, content: null },
          ]}
        />
      </Specimen>
      <Specimen title="Pagination" className="flex-col items-start">
        <Pagination page={1} pageCount={3} href="/styleguide?page={page}" />
        <Pagination page={7} pageCount={24} href="/styleguide?page={page}" />
      </Specimen>
    </>
  );
}
