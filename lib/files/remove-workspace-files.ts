import 'server-only';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';
import { fileStore } from './file-store';

/** Removes every byte that was kept for a workspace that is no more: its files, and uploads that were never brought in. */
export async function removeWorkspaceFiles(workspaceId: string): Promise<void> {
  const store = fileStore();
  for (const name of await store.list(workspaceId)) await store.delete(workspaceId, name);
  await rm(path.join(env.TOUCHSTONE_DATA_DIR, 'uploads', workspaceId), { recursive: true, force: true });
}
