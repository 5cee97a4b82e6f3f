import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import { settleFiles } from '@/lib/files/settle-files';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { applyEdits } from './apply-edit';
import { editPersonaSchema, type EditPersonaInput, type PersonaEdit } from './input';
import { lockPersona } from './lock-persona';
import { readPersonas } from './read-personas';
import { requireChannel, requireSegment } from './require-choices';
import type { EditResult, Portrait } from './types';
import { keepBeforeEdit } from './versions/keep-version';
import { writePortrait } from './write-portrait';

const longest = 20;

/** The texts of lines that differ, for the record of who changed what. */
function changedTexts(from: Portrait, than: Portrait): string[] {
  const texts = ({ sections }: Portrait) =>
    sections.flatMap(({ statements }) =>
      statements.map(({ id, label, text }) => ({ id, text: [label, text].filter(Boolean).join(': ') })),
    );
  const others = new Map(texts(than).map(({ id, text }) => [id, text]));
  return texts(from)
    .filter(({ id, text }) => text !== '' && others.get(id) !== text)
    .map(({ text }) => text)
    .slice(0, longest);
}

/** What of a portrait the activity shows; `than` is its other state. */
const recordOf = (portrait: Portrait, than: Portrait, segment: string | null) => {
  const { name, roleLine, quote, portraitFileId, colour, shape } = portrait.about;
  return {
    name,
    roleLine,
    quote,
    segment,
    portrait: portraitFileId !== null,
    mark: `${shape} ${colour}`,
    statements: changedTexts(portrait, than),
    sections: portrait.sections.map(({ kind, title }) => title || kind),
    channelPreferences: portrait.preferences.length,
  };
};

/**
 * Does edits of a portrait one after the other, all of them or none. A text that somebody else changed since the person saw
 * it is left as it is and given back as a conflict; of every other field the last writer wins. Throws NOT_FOUND with the
 * field, LIMIT, CONFLICT and VALIDATION as `applyEdit`; LIMIT at `portraitFileId` beyond the storage quota.
 */
export async function editPersona(ctx: TenantContext, input: EditPersonaInput): Promise<EditResult> {
  const { id, mutationId, edits } = parseInput(editPersonaSchema, input);
  return withTenant.write(
    ctx,
    'persona:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        await lockPersona(ctx, w, id);
        const read = async () => {
          const [found] = await readPersonas(w.tx, ctx, [id]);
          if (!found) throw new AppError('NOT_FOUND', { field: 'id' });
          return found;
        };
        const { segment: segmentBefore, ...before } = await read();
        const { portrait: after, conflicts, inverse } = applyEdits(before, edits);
        for (const edit of edits) await requireNamed(edit);
        if (inverse.length === 0) return { persona: before, conflicts };
        await keepBeforeEdit(ctx, w, before);
        const fileId = after.about.portraitFileId;
        if (fileId && fileId !== before.about.portraitFileId) {
          await attachFile(ctx, w, fileId, 'portraitFileId');
        }
        await writePortrait(ctx, w, id, before, after);
        if (before.about.portraitFileId && fileId !== before.about.portraitFileId) await settleFiles(ctx, w);
        const { segment, ...persona } = await read();
        w.record({
          action: 'persona.update',
          subject: { type: 'persona', id, label: after.about.name },
          before: recordOf(before, after, segmentBefore),
          after: recordOf(persona, before, segment),
        });
        w.emit({ kind: 'persona', id, op: 'update' });
        return { persona, conflicts };

        async function requireNamed(edit: PersonaEdit): Promise<void> {
          if (edit.op === 'prefer' && edit.preference) await requireChannel(ctx, w, edit.channelId);
          const segmentId = edit.op === 'about' ? edit.patch.segmentId : null;
          if (segmentId && segmentId !== before.about.segmentId) await requireSegment(ctx, w, segmentId);
        }
      }),
    { mutationId },
  );
}
