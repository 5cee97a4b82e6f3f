import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { env } from '@/lib/env';
import { newId } from '@/lib/ids';
import { analyseImport } from './analyse-import';
import { commitImport } from './commit-import';
import { deleteMapping } from './delete-mapping';
import { discardImport } from './discard-import';
import { getImport } from './get-import';
import { importFilePath, uploadLimit } from './import-files';
import { listImports } from './list-imports';
import { listMappings } from './list-mappings';
import { previewImport } from './preview-import';
import { renameMapping } from './rename-mapping';
import { saveMapping } from './save-mapping';
import { activityOf, bringIn, failureOf, readEverything, wideHeader, wideMapping } from './testing/survey';
import { uploadImport } from './upload-import';

const rows = ['1,0.5,young,f,4,5,4,9', '2,1.5,old,m,2,0,3,3', '3,1,old,f,9,6,5,10'];
const text = [wideHeader, ...rows].join('\n');
const kept = env.TOUCHSTONE_DATA_DIR;

beforeAll(() => {
  Object.defineProperty(env, 'TOUCHSTONE_DATA_DIR', {
    value: mkdtempSync(path.join(tmpdir(), 'touchstone-uploads-')),
  });
});
afterAll(() => {
  Object.defineProperty(env, 'TOUCHSTONE_DATA_DIR', { value: kept });
});

async function* bytes(content: string | Uint8Array, pieces = 3) {
  const all = typeof content === 'string' ? Buffer.from(content) : content;
  const size = Math.max(1, Math.ceil(all.length / pieces));
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

const upload = (ctx: TenantContext, content = text, name = 'wave 1.csv') =>
  uploadImport(ctx, name, bytes(content));
const uploads = (ctx: TenantContext) => {
  const folder = path.dirname(importFilePath(ctx.workspace.id, 'x'));
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('uploading', () => {
  it('keeps the bytes as they are, under our own name', async () => {
    const { ctx } = await makeWorkspace();
    const { importId } = await upload(ctx, text, '../../etc/pass\u0007wd');
    expect(readFileSync(importFilePath(ctx.workspace.id, importId), 'utf8')).toBe(text);
    expect(await listImports(ctx)).toMatchObject([
      { id: importId, state: 'uploaded', fileName: 'passwd', responses: null },
    ]);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'isPicture'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('refuses %s and keeps nothing of it', async (_what, content, reason) => {
    const { ctx } = await makeWorkspace();
    expect(await failureOf(uploadImport(ctx, 'x.csv', bytes(content)))).toEqual({
      code: 'VALIDATION',
      key: `imports.error.${reason}`,
    });
    expect(uploads(ctx)).toEqual([]);
    expect(await listImports(ctx)).toEqual([]);
  });

  it('stops at the limit, and where the sender goes away', async () => {
    const { ctx } = await makeWorkspace();
    async function* endless() {
      const chunk = Buffer.alloc(8 * 1024 * 1024, 'a,b\n');
      for (let sent = 0; sent <= uploadLimit; sent += chunk.length) yield chunk;
    }
    expect(await failureOf(uploadImport(ctx, 'x.csv', endless()))).toEqual({ code: 'TOO_LARGE' });
    async function* broken() {
      yield Buffer.from('a,b\n');
      throw new Error('gone');
    }
    await expect(uploadImport(ctx, 'x.csv', broken())).rejects.toThrow('gone');
    expect(uploads(ctx)).toEqual([]);
  });
});

describe('from the upload to the figures', () => {
  it('looks at the file, previews it without writing, and commits it once', async () => {
    const { ctx } = await makeWorkspace();
    const { importId } = await upload(ctx);
    const contents = await analyseImport(ctx, importId);
    expect(contents).toMatchObject({ kind: 'delimited', proposal: { followed: null }, formers: [] });
    expect(contents.columns.find(({ name }) => name === 'age')?.values).toEqual([
      { value: 'old', count: 2 },
      { value: 'young', count: 1 },
    ]);
    expect(contents.proposal.mapping.columns.find(({ column }) => column === 'weight')?.role).toBe('weight');

    const preview = await previewImport(ctx, importId, wideMapping);
    expect(preview).toMatchObject({ state: 'preview', taken: { responses: 3, answers: 10 - 1 } });
    expect(preview.created).toMatchObject({ touchpoints: ['Till', 'Door'], responses: 3 });
    expect(preview.leftOut).toMatchObject([
      { reason: 'outOfScale', count: 1, examples: [{ row: 4, column: 'till', value: '9' }] },
    ]);
    expect(preview.figures.find(({ touchpoint }) => touchpoint === 'Till')).toMatchObject({ n: 2, mean: 3 });
    expect((await readEverything(ctx)).responses).toEqual([]);
    expect(await activityOf(ctx)).toEqual([]);

    // The mapping of the preview is remembered.
    expect((await analyseImport(ctx, importId)).proposal.mapping.columns).toHaveLength(8);
    const result = await commitImport(ctx, importId);
    expect(result).toMatchObject({ state: 'committed', created: preview.created, figures: preview.figures });
    expect(uploads(ctx)).toEqual([]);
    expect(await getImport(ctx, importId)).toMatchObject({
      state: 'committed',
      responses: 3,
      personName: 'Ada Tester',
      result: { taken: { responses: 3 } },
    });
    expect(await failureOf(commitImport(ctx, importId, wideMapping))).toEqual({
      code: 'CONFLICT',
      key: 'importDone',
    });
  });

  it('previews what a second file would change', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows);
    const before = await readEverything(ctx);
    const { importId } = await upload(
      ctx,
      [wideHeader, '1,0.5,young,f,3,5,4,9', '7,1,old,f,1,1,1,1'].join('\n'),
    );
    const preview = await previewImport(ctx, importId, wideMapping);
    expect(preview.changes.listed).toEqual([
      { row: 2, respondent: '1', what: 'rating', subject: 'Till', before: '4', after: '3' },
    ]);
    expect(preview.created).toMatchObject({ responses: 1, answers: 4, touchpoints: [] });
    expect(await readEverything(ctx)).toEqual(before);
  });

  it('offers the last wave’s mapping, and is read anew as a person says', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows);
    const { importId } = await upload(ctx);
    const { proposal } = await analyseImport(ctx, importId);
    expect(proposal.mapping.period).toEqual({ kind: 'quarter', start: '2025-04-01' });
    const [former] = (await analyseImport(ctx, importId)).formers;
    expect(former).toMatchObject({ from: 'import', name: 'survey.csv', found: 8, of: 8 });
    expect(proposal.followed).toEqual({
      id: former?.id,
      from: 'import',
      name: 'survey.csv',
      found: 8,
      of: 8,
      lost: [],
    });
    const guessed = await analyseImport(ctx, importId, { follow: null });
    expect(guessed.proposal).toMatchObject({ followed: null, mapping: { period: { kind: 'year' } } });
    const chosen = await analyseImport(ctx, importId, { follow: former?.id });
    expect(chosen.proposal).toEqual(proposal);
    const without = await analyseImport(ctx, importId, { reading: { header: false, delimiter: ';' } });
    expect(without.columns).toHaveLength(1);
    expect(without.rows).toHaveLength(4);
  });

  it('lets an upload go', async () => {
    const { ctx } = await makeWorkspace();
    const { importId } = await upload(ctx);
    await discardImport(ctx, importId);
    expect([uploads(ctx), await listImports(ctx)]).toEqual([[], []]);
    expect(await failureOf(discardImport(ctx, importId))).toEqual({ code: 'NOT_FOUND' });
  });

  it('says which field of a mapping is not as described', async () => {
    const { ctx } = await makeWorkspace();
    const { importId } = await upload(ctx);
    for (const verb of [previewImport, commitImport]) {
      expect(await failureOf(verb(ctx, importId, { ...wideMapping, version: 2 }))).toMatchObject({
        code: 'VALIDATION',
        key: 'imports.error.mappingInvalid',
      });
    }
  });
});

describe('who may', () => {
  it('is decided before anything else, and what is another’s does not exist', async () => {
    const { ctx, as } = await makeWorkspace();
    const other = await makeWorkspace();
    const { importId } = await upload(ctx);
    const { id } = await saveMapping(ctx, { name: 'Wave', mapping: wideMapping });
    const verbs: ((who: TenantContext, theirs: string, mapping: string) => Promise<unknown>)[] = [
      (who, theirs) => analyseImport(who, theirs),
      (who, theirs) => previewImport(who, theirs, wideMapping),
      (who, theirs) => commitImport(who, theirs, wideMapping),
      (who, theirs) => discardImport(who, theirs),
      (who, _, mapping) => renameMapping(who, { id: mapping, name: 'x' }),
      (who, _, mapping) => deleteMapping(who, mapping),
    ];
    const viewer = await as('viewer');
    for (const verb of verbs) {
      expect(await failureOf(verb(other.ctx, importId, id))).toEqual({ code: 'NOT_FOUND' });
      expect(await failureOf(verb(ctx, newId(), newId()))).toEqual({ code: 'NOT_FOUND' });
      expect(await failureOf(verb(viewer, importId, id))).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await failureOf(upload(viewer))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(getImport(other.ctx, importId))).toEqual({ code: 'NOT_FOUND' });
    expect((await getImport(viewer, importId)).fileName).toBe('wave 1.csv');
    expect(await listImports(other.ctx)).toEqual([]);
    expect(uploads(ctx)).toHaveLength(1);
    expect(await listMappings(ctx)).toMatchObject([{ name: 'Wave' }]);
  });
});

describe('kept mappings', () => {
  it('have names of their own, are offered, renamed and put away', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await saveMapping(ctx, { name: ' Wave ', mapping: wideMapping });
    expect(await listMappings(ctx)).toMatchObject([{ id, name: 'Wave', columns: 8 }]);
    await expect(saveMapping(ctx, { name: 'WAVE', mapping: wideMapping })).rejects.toThrow();
    await renameMapping(ctx, { id, name: 'Spring' });
    const { importId } = await upload(ctx);
    expect((await analyseImport(ctx, importId)).proposal.followed).toMatchObject({
      id,
      from: 'saved',
      name: 'Spring',
    });
    await deleteMapping(ctx, id);
    expect(await listMappings(ctx)).toEqual([]);
    expect((await activityOf(ctx)).map(({ action }) => action)).toEqual([
      'importMapping.delete',
      'importMapping.update',
      'importMapping.create',
    ]);
    expect(await failureOf(saveMapping(ctx, { name: '', mapping: wideMapping }))).toMatchObject({
      code: 'VALIDATION',
      field: 'name',
    });
  });
});
