import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '../migrate';
import { startTestCluster } from './cluster';

/** Roles belong to the whole cluster, so every worker's database has the same passwords. */
export const testPasswords = { app: 'app-of-the-tests', gate: 'gate-of-the-tests' };
export const templateDatabase = 'touchstone_template';

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string;
  }
}

/** One cluster for the whole run, with a migrated template that every worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const admin = postgres(cluster.ownerUrl('postgres'), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`CREATE DATABASE ${templateDatabase}`);
  await migrate({
    ownerUrl: cluster.ownerUrl(templateDatabase),
    appPassword: testPasswords.app,
    gatePassword: testPasswords.gate,
  });
  await admin.end();
  project.provide('clusterUrl', cluster.ownerUrl('postgres'));
  return cluster.stop;
}
