'use client';

import { Plus, Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { personaSectionKinds, type PersonaSectionKind } from '@/db/values/personas';
import { SaveStatus } from '@/components/saving/save-status';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { EmptyState } from '@/components/ui/empty-state';
import { newId } from '@/lib/ids';
import type { PersonaEdit } from '@/lib/personas/input';
import type { Persona, PersonaAbout, PersonaChoices, PersonaSection } from '@/lib/personas/types';
import { ChannelPreferences } from './channel-preferences';
import { PersonaHead } from './persona-head';
import { SectionLines, type Draft } from './section-lines';
import { SectionPanel } from './section-panel';
import type { StatementPatch } from './statement-line';
import { linesToAdd, moveBy, placeBefore } from './section-steps';
import { usePersona } from './use-persona';

const PersonaConflict = lazy(async () => ({ default: (await import('./persona-conflict')).PersonaConflict }));

type Dragged = { what: 'section' | 'statement'; id: string } | null;

interface PersonaScreenProps {
  base: string;
  persona: Persona;
  choices: PersonaChoices;
  mayWrite: boolean;
}

/** A persona to read, and to write where it stands: its head beside its sections. */
export function PersonaScreen({ base, persona: first, choices, mayWrite }: PersonaScreenProps) {
  const t = useTranslations('personas');
  const kinds = useTranslations('enum.personaSectionKinds');
  const work = usePersona(base, first);
  const { persona, edit, editAndTell, say } = work;
  const { sections } = persona;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [dragged, setDragged] = useState<Dragged>(null);
  const board = useRef<HTMLDivElement>(null);
  const refocus = useRef<string | null>(null);
  // What was moved by keys leaves its place in the document, and would lose the focus.
  useLayoutEffect(() => {
    if (!refocus.current) return;
    const place = board.current?.querySelector(refocus.current);
    refocus.current = null;
    place?.querySelector<HTMLElement>('button')?.focus();
  }, [sections]);

  const titleOf = ({ title, kind }: PersonaSection) => title || kinds(kind);
  const changeAbout = (patch: Partial<PersonaAbout>, expected?: string) =>
    void edit([{ op: 'about', patch, expected }], t('step.about'));
  const change = (id: string, patch: StatementPatch, expected?: string) =>
    void edit([{ op: 'changeStatement', id, patch, expected }], t('step.text'));
  const openDraft = (sectionId: string, afterId: string | null | false) =>
    setDraft(afterId === false ? null : { sectionId, afterId, turn: (draft?.turn ?? 0) + 1 });
  const add = ({ id: sectionId, kind }: PersonaSection, text: string, afterId: string | null) => {
    const statements = linesToAdd(kind, text);
    const last = statements.at(-1);
    if (!last) return null;
    edit(
      [{ op: 'addStatements', sectionId, afterId, statements }],
      t('step.add', { count: statements.length }),
    );
    return last.id;
  };
  const moveSection = (id: string, by: 1 | -1) => {
    const moved = moveBy(sections, id, by);
    if (!moved) return;
    refocus.current = `[data-section="${id}"]`;
    if (edit([{ op: 'moveSection', id, afterId: moved.afterId }], t('step.moveSection'))) {
      say(t('moved', { place: moved.place, count: sections.length }));
    }
  };
  const moveStatement = (section: PersonaSection, id: string, by: 1 | -1) => {
    const moved = moveBy(section.statements, id, by);
    if (!moved) return;
    refocus.current = `[data-statement="${id}"]`;
    const move: PersonaEdit = { op: 'moveStatement', id, sectionId: section.id, afterId: moved.afterId };
    if (edit([move], t('step.move')))
      say(t('moved', { place: moved.place, count: section.statements.length }));
  };
  /** What is dragged goes where it is let go: before a line, or into a section. */
  const drop = (section: PersonaSection, statementId?: string) => {
    if (!dragged) return;
    setDragged(null);
    const { id, what } = dragged;
    if (what === 'section') {
      if (id !== section.id) {
        editAndTell(
          [{ op: 'moveSection', id, afterId: placeBefore(sections, section.id, id) }],
          t('step.moveSection'),
        );
      }
    } else if (id !== statementId) {
      const afterId = statementId
        ? placeBefore(section.statements, statementId, id)
        : (section.statements.filter((one) => one.id !== id).at(-1)?.id ?? null);
      editAndTell([{ op: 'moveStatement', id, sectionId: section.id, afterId }], t('step.move'));
    }
  };
  const addSection = (kind: PersonaSectionKind) => {
    const id = newId();
    const afterId = sections.at(-1)?.id ?? null;
    if (!edit([{ op: 'addSection', id, kind, title: '', afterId, statements: [] }], t('step.addSection')))
      return;
    if (kind !== 'channels') openDraft(id, null);
  };
  const placesFor = (own: PersonaSection) =>
    sections
      .filter(({ id, kind }) => id !== own.id && kind !== 'channels')
      .map((section) => ({ id: section.id, title: titleOf(section) }));

  const body = (section: PersonaSection) =>
    section.kind === 'channels' ? (
      <ChannelPreferences
        channels={choices.channels}
        preferences={persona.preferences}
        onPrefer={
          mayWrite
            ? (channel, preference) =>
                edit(
                  [{ op: 'prefer', channelId: channel.id, preference }],
                  t('step.prefer', { channel: channel.name }),
                )
            : undefined
        }
      />
    ) : (
      <SectionLines
        section={section}
        title={titleOf(section)}
        dragging={dragged?.what === 'statement'}
        places={placesFor(section)}
        draft={draft?.sectionId === section.id ? draft : null}
        onAdd={(text, afterId) => add(section, text, afterId)}
        onDraft={(afterId) => openDraft(section.id, afterId)}
        actionsOf={
          mayWrite
            ? (id) => ({
                onChange: (patch, seen) => change(id, patch, seen),
                onMove: (by) => moveStatement(section, id, by),
                onMoveTo: (sectionId) =>
                  editAndTell(
                    [
                      {
                        op: 'moveStatement',
                        id,
                        sectionId,
                        afterId: sections.find((one) => one.id === sectionId)?.statements.at(-1)?.id ?? null,
                      },
                    ],
                    t('step.move'),
                  ),
                onRemove: () => editAndTell([{ op: 'removeStatements', ids: [id] }], t('step.remove')),
                onNext: () => openDraft(section.id, id),
                onPasteLines: (text) => void add(section, text, id),
                onDrag: (begun) => setDragged(begun ? { what: 'statement', id } : null),
                onDrop: () => drop(section, id),
              })
            : undefined
        }
      />
    );

  return (
    <>
      {mayWrite && (
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <SaveStatus state={work.save} onRetry={work.retry} />
          <span className="flex-1" />
          <Button
            size="icon"
            variant="ghost"
            aria-label={t('undo')}
            title={work.steps.undo ?? undefined}
            disabled={!work.steps.undo}
            onClick={work.undo}
          >
            <Undo2 />
          </Button>
          <Button
            size="icon"
            variant="ghost"
            aria-label={t('redo')}
            title={work.steps.redo ?? undefined}
            disabled={!work.steps.redo}
            onClick={work.redo}
          >
            <Redo2 />
          </Button>
          <DropdownMenu
            align="end"
            trigger={
              <Button>
                <Plus />
                {t('section.addSection')}
              </Button>
            }
            entries={personaSectionKinds.map((kind) => ({
              label: kinds(kind),
              disabled: kind === 'channels' && sections.some((one) => one.kind === kind),
              onSelect: () => addSection(kind),
            }))}
          />
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[22rem_1fr] print:block">
        <PersonaHead
          base={base}
          persona={persona}
          segments={choices.segments}
          onChange={mayWrite ? changeAbout : undefined}
        />
        <div ref={board} className="gap-4 2xl:columns-2 print:mt-4 print:columns-2">
          {sections.length === 0 && (
            <div className="rounded border border-line bg-surface">
              <EmptyState
                title={t('section.emptyTitle')}
                description={mayWrite ? t('section.emptyText') : t('section.emptyReader')}
              />
            </div>
          )}
          {sections.map((section) => (
            <SectionPanel
              key={section.id}
              section={section}
              title={titleOf(section)}
              dragging={dragged !== null}
              empty={
                section.kind === 'channels'
                  ? persona.preferences.length === 0
                  : section.statements.length === 0
              }
              onDraft={
                draft?.sectionId === section.id
                  ? undefined
                  : () => openDraft(section.id, section.statements.at(-1)?.id ?? null)
              }
              actions={
                mayWrite
                  ? {
                      onRename: (title) =>
                        edit([{ op: 'nameSection', id: section.id, title }], t('step.rename')),
                      onMove: (by) => moveSection(section.id, by),
                      onRemove: () =>
                        editAndTell(
                          [{ op: 'removeSection', id: section.id }],
                          t('step.removeSection', { title: titleOf(section) }),
                        ),
                      onDrag: (begun) => setDragged(begun ? { what: 'section', id: section.id } : null),
                      onDrop: () => drop(section),
                    }
                  : undefined
              }
            >
              {body(section)}
            </SectionPanel>
          ))}
        </div>
      </div>
      <p role="status" className="sr-only">
        {work.said}
      </p>
      {work.conflict && (
        <Suspense>
          <PersonaConflict conflict={work.conflict} onSettle={work.settle} />
        </Suspense>
      )}
    </>
  );
}
