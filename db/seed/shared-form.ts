import { getForm } from '@/lib/audits/forms/get-form';
import { createForm } from '@/lib/audits/forms/create-form';
import type { SaveDraftInput } from '@/lib/audits/forms/input';
import { publishForm } from '@/lib/audits/forms/publish-form';
import { saveDraft } from '@/lib/audits/forms/save-draft';
import { getSharedForm } from '@/lib/audits/forms/shared/get-shared-form';
import { shareForm } from '@/lib/audits/forms/shared/share-form';
import { takeSharedForm } from '@/lib/audits/forms/shared/take-shared-form';
import type { FormContent } from '@/lib/audits/forms/types';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';

async function edit(
  ctx: TenantContext,
  id: string,
  work: (criteria: FormContent['criteria']) => FormContent['criteria'],
): Promise<void> {
  const { content, revision, name, description } = await getForm(ctx, id);
  await saveDraft(ctx, {
    ...content,
    id,
    revision,
    name,
    description,
    criteria: work(content.criteria).map(({ id: _id, ...rest }) => rest),
  } as SaveDraftInput);
}

const blank = {
  kind: null,
  help: '',
  weight: 1,
  critical: false,
  anchorLow: 'Nothing of it',
  anchorMiddle: 'Some of it, when asked',
  anchorHigh: 'All of it, unasked',
};

/** One brand shares a form, another has made its own of it, and the first has published a version since. */
export async function shareVisitForm(source: TenantContext, target: TenantContext): Promise<void> {
  const name = 'Visit of an office';
  const { id } = await createForm(source, { name, template: 'office' });
  const { touchpoints } = await getForm(source, id);
  const tied = touchpoints.filter(({ kind }) => kind !== null).slice(0, 1);
  const loose = touchpoints.filter(({ kind }) => kind === null).slice(0, 1);
  await edit(source, id, (criteria) => [
    ...criteria,
    ...[...tied, ...loose].map(({ id: touchpointId, name }) => ({
      ...blank,
      id: newId(),
      key: newId(),
      touchpointId,
      question: `Does it keep what was promised: ${name}?`,
    })),
  ]);
  await publishForm(source, { id });
  await shareForm(source, { id });
  const { version } = await getSharedForm(target, id);
  const taken = await takeSharedForm(target, { id, version, name });
  await edit(target, taken.id, (criteria) =>
    criteria.map((one, at) => (at === 1 ? { ...one, weight: 3, help: 'Ask for the opening hours.' } : one)),
  );
  await edit(source, id, (criteria) =>
    criteria.map((one, at) =>
      at < 2 ? { ...one, weight: one.weight + 0.5, anchorHigh: `${one.anchorHigh}, within a minute` } : one,
    ),
  );
  await publishForm(source, { id });
}
