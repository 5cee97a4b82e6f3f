'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { PlainSelect, type PlainOption } from '@/components/ui/plain-select';
import { writeQuery } from '@/lib/utils/page-query';

/** A search and a choice over a list that comes in pages. Both stand in the address; a new one begins with its first page. */
export function ListFilter({
  path,
  kept,
  find,
  choice,
  words,
}: {
  path: string;
  /** What else the address says. */
  kept: Readonly<Record<string, string | number>>;
  /** Name of the search in the address and its text. */
  find: { key: string; text: string };
  choice: { key: string; value: string; options: readonly PlainOption<string>[] };
  words: { form: string; find: string; choice: string; submit: string };
}) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [text, setText] = useState(find.text);
  const show = (value: string) => {
    const address = writeQuery(path, { ...kept, [find.key]: text.trim(), [choice.key]: value });
    start(() => router.push(address, { scroll: false }));
  };
  return (
    <form
      role="search"
      aria-label={words.form}
      className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        show(choice.value);
      }}
    >
      <Input
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="min-w-0 flex-1 basis-40 sm:max-w-64"
      />
      <Button type="submit" loading={pending}>
        <Search aria-hidden />
        {words.submit}
      </Button>
      <PlainSelect
        aria-label={words.choice}
        options={choice.options}
        value={choice.value}
        onChange={show}
        className="w-full sm:w-56"
      />
    </form>
  );
}
