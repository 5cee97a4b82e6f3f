import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { root } from './run.mjs';

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';

/**
 * What figures were measured on, for whoever reads them later.
 * @returns {{ commit: string, changed: boolean, date: string, machine: Record<string, string | number> }} changed: whether
 *   files differed from the commit
 */
export function provenance() {
  return {
    commit: git('rev-parse', 'HEAD'),
    changed: git('status', '--porcelain') !== '',
    date: new Date().toISOString(),
    machine: {
      cores: os.availableParallelism(),
      processor: os.cpus()[0]?.model ?? '',
      memoryGigabytes: Math.round(os.totalmem() / 1e9),
      system: `${os.type()} ${os.arch()}`,
      node: process.version,
    },
  };
}
