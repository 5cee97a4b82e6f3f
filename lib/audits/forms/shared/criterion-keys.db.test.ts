import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openOwner } from '@/db/testing/attacks/open-owner';
import { makeWorkspace } from '@/db/testing/factories';
import type { SaveDraftInput } from '../input';
import { createForm } from '../create-form';
import { getForm } from '../get-form';
import { publishForm } from '../publish-form';
import { saveDraft } from '../save-draft';

const folder = path.join(process.cwd(), 'db/migrations');

/** The statement that gives keys to criteria that were there before there were any. */
function keyStatement(): string {
  const file = readdirSync(folder).find((name) => name.endsWith('_shared_forms.sql')) ?? '';
  const statements = readFileSync(path.join(folder, file), 'utf8').split('--> statement-breakpoint');
  return statements.find((one) => one.includes('SET "key"')) ?? '';
}

it('the same question of the same keeps its key through the versions that were there before keys', async () => {
  const { ctx } = await makeWorkspace();
  const { id } = await createForm(ctx, { name: 'Old' });
  const save = async (questions: string[]) => {
    const { content, revision, name, description } = await getForm(ctx, id);
    const criteria = questions.map((question) => ({ question }));
    await saveDraft(ctx, { ...content, id, revision, name, description, criteria } as SaveDraftInput);
  };
  await save(['Clean?', 'Clean?', 'Quick?']);
  await publishForm(ctx, { id });
  await save(['Quick?', 'Kind?', 'Clean?']);
  const owner = openOwner();
  const rows = () => owner<{ number: number; question: string; key: string }[]>`
    select v.number, k.question, k.key from audit_criteria k
    join audit_form_versions v on v.workspace_id = k.workspace_id and v.id = k.version_id
    where v.form_id = ${id} order by v.number, k.position`;
  expect(new Set((await rows()).map(({ key }) => key)).size).toBe(6);
  await owner.unsafe(keyStatement());
  const [clean, again, quick, quickLater, kind, cleanLater] = (await rows()).map(({ key }) => key);
  await owner.end();
  expect([quickLater, cleanLater]).toEqual([quick, clean]);
  expect(new Set([clean, again, quick, kind]).size).toBe(4);
});
