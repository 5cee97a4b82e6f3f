'use client';

import { Check, Circle, MessageSquareWarning, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Modal } from '@/components/layout/modal';
import { lineKeyOf } from '@/lib/audits/phone/visit-state';
import type { PhoneLine } from './lines-of';
import { PhoneButton } from './phone-button';

/** What a line is like: shown by sign and word, never by colour alone. */
function stateOf(line: PhoneLine) {
  if (line.given?.notApplicable) return { key: 'notApplicable', icon: <Minus /> } as const;
  if (line.missing === 'score') return { key: 'open', icon: <Circle /> } as const;
  if (line.missing === 'evidence') return { key: 'evidence', icon: <MessageSquareWarning /> } as const;
  return { key: 'done', icon: <Check /> } as const;
}

interface JumpListProps {
  onClose: () => void;
  visitId: string;
  lines: readonly PhoneLine[];
  position: number;
  onGo: (position: number) => void;
}

/** Drawn only while the list is open: a tap on the scale does not pay for it. */
function JumpItems({ onClose, visitId, lines, position, onGo }: JumpListProps) {
  const t = useTranslations('auditPhone.jump');
  const next = lines.findIndex(({ missing }) => missing !== null);
  return (
    <>
      <h2 className="px-4 py-3 text-lg font-semibold">{t('title')}</h2>
      <ol className="min-h-0 flex-1 overflow-y-auto border-t border-b border-line">
        {lines.map((line, at) => {
          const { key, icon } = stateOf(line);
          return (
            <li key={lineKeyOf(line)} className="border-b border-line last:border-b-0">
              <button
                type="button"
                aria-current={at === position ? 'step' : undefined}
                onClick={() => onGo(at)}
                className="flex min-h-14 w-full items-center gap-3 px-4 py-2 text-left active:bg-hover aria-[current=step]:bg-hover"
              >
                <span className="figures w-7 shrink-0 text-right text-sm text-ink-muted">{at + 1}</span>
                <span className="min-w-0 flex-1 text-lg wrap-anywhere">
                  {line.name}
                  {line.segment && <span className="block text-sm text-ink-muted">{line.segment}</span>}
                </span>
                <span className="flex shrink-0 items-center gap-1.5 text-sm text-ink-muted [&_svg]:size-4">
                  {t(key)}
                  <span aria-hidden>{icon}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className="grid grid-cols-2 gap-2 p-3">
        {next >= 0 ? (
          <PhoneButton look="primary" onClick={() => onGo(next)}>
            {t('next')}
          </PhoneButton>
        ) : (
          <a
            href={`#/visit/${visitId}/finish`}
            onClick={onClose}
            className="inline-flex min-h-14 items-center justify-center rounded bg-accent px-3 text-lg font-medium text-on-accent"
          >
            {t('finish')}
          </a>
        )}
        <PhoneButton onClick={onClose}>{t('close')}</PhoneButton>
      </div>
    </>
  );
}

/** All touchpoints of the visit, to go to any of them. */
export function JumpList({ open, ...props }: JumpListProps & { open: boolean }) {
  const t = useTranslations('auditPhone.jump');
  return (
    <Modal
      open={open}
      onClose={props.onClose}
      label={t('title')}
      className="mt-auto mb-0 max-h-[85dvh] w-full max-w-xl flex-col rounded-t pb-[env(safe-area-inset-bottom)] open:flex"
    >
      <JumpItems {...props} />
    </Modal>
  );
}
