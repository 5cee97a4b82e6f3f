import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commandOf, isProcess } from './processes.mjs';

describe.runIf(process.platform !== 'win32')('a process by its number', () => {
  it('lives under its own command line, not under another', () => {
    expect(isProcess(process.pid, ['node'])).toBe(true);
    expect(isProcess(process.pid, ['node', 'postgres of another folder'])).toBe(false);
  });

  it.each([0, -1, Number.NaN, 4_194_304])('is gone under the number %d', (pid) => {
    expect(isProcess(pid, [])).toBe(false);
  });

  it('is gone when it has ended, though nobody has asked after it yet', async () => {
    // The shell becomes a program that never asks after the shell's child.
    const shell = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void shell.kill('SIGKILL'));
    const [printed] = await once(shell.stdout, 'data');
    const zombie = Number(String(printed));
    await vi.waitFor(() => expect(commandOf(zombie)).toBeNull());
    // Its number is still taken.
    expect(() => process.kill(zombie, 0)).not.toThrow();
  });
});
