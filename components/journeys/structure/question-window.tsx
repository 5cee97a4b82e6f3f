'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useEditor } from '../editor/editor-context';
import { DetailDialog } from './detail-dialog';
import { LanePicker } from './lane-picker';
import { MoveDialog } from './move-dialog';
import type { Question } from './structure-actions';
import { useStructure } from './structure-context';

/** What is asked before something is done to the map. Afterwards the focus is back in the grid. */
export function QuestionWindow({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useTranslations('mapEditor');
  const { focus } = useEditor();
  const structure = useStructure();
  const close = () => {
    onClose();
    // The window gives the focus back to what had it, which may be gone.
    focus.recover();
  };
  if (question.kind === 'lane') {
    return (
      <LanePicker
        onClose={close}
        onPick={(kind) => {
          structure.addLane(kind, question.after);
          close();
        }}
      />
    );
  }
  if (question.kind === 'move') {
    return <MoveDialog part={question.part} name={question.name} onClose={close} />;
  }
  if (question.kind === 'detail') {
    return <DetailDialog part={question.part} name={question.name} onClose={close} />;
  }
  const { part, name, writers } = question;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={t(`removeTitle.${part.kind}`, { name })}
      description={t('someoneWrites', { names: writers.join(', '), count: writers.length })}
      confirmLabel={t('removeAnyway')}
      onConfirm={() => {
        structure.removeNow(part);
        close();
      }}
    />
  );
}
