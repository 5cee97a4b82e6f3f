'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { personaLengths } from '@/lib/personas/constants';
import type { PersonaSection } from '@/lib/personas/types';
import { InlineText } from './inline-text';
import { StatementLine, type StatementActions } from './statement-line';

/** Behind which line a new one is written, null for the beginning; `turn` makes each a new one. */
export interface Draft {
  sectionId: string;
  afterId: string | null;
  turn: number;
}

interface SectionLinesProps {
  section: PersonaSection;
  title: string;
  dragging: boolean;
  places: readonly { id: string; title: string }[];
  draft: Draft | null;
  /** Absent for readers. */
  actionsOf?: (statementId: string) => StatementActions;
  /** Adds lines behind another and gives the last one's id. */
  onAdd: (text: string, afterId: string | null) => string | null;
  onDraft: (afterId: string | null | false) => void;
}

/** The lines of a section in their order, and the one that is being written. */
export function SectionLines(props: SectionLinesProps) {
  const { section, title, dragging, places, draft, actionsOf, onAdd, onDraft } = props;
  const t = useTranslations('personas.section');
  const added = useRef<string | null>(null);
  const { kind, statements } = section;
  const words = kind === 'facts' || kind === 'sliders' ? kind : 'line';
  const newLine = draft && (
    <li key={`draft ${draft.turn}`} className="px-3 py-1 print:hidden">
      <InlineText
        fresh
        value=""
        label={t('newLine')}
        placeholder={t(`hint.${words}`)}
        maxLength={personaLengths.text}
        onSave={(text) => {
          added.current = onAdd(text, draft.afterId);
        }}
        onEnter={() => onDraft(added.current)}
        onPasteLines={(text) => void onAdd(text, draft.afterId)}
        onEnd={() => onDraft(false)}
      />
    </li>
  );
  if (statements.length === 0 && !newLine) return null;
  return (
    <ul aria-label={title}>
      {draft?.afterId === null && newLine}
      {statements.flatMap((statement) => [
        <StatementLine
          key={statement.id}
          kind={kind}
          statement={statement}
          dragging={dragging}
          places={places}
          actions={actionsOf?.(statement.id)}
        />,
        ...(draft?.afterId === statement.id ? [newLine] : []),
      ])}
    </ul>
  );
}
