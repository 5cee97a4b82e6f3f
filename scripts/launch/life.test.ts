import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isProcess } from '@/db/embedded/processes.mjs';

const here = path.resolve('scripts/launch');
const started: ChildProcess[] = [];

/** A launcher that runs a program which would sleep for a minute, started as npm does it: through a shell. */
async function startLauncher(): Promise<{ shell: ChildProcess; launcher: number; program: number }> {
  const script = `
    import { atEnd, beginLife } from ${JSON.stringify(path.join(here, 'life.mjs'))};
    import { startProgram } from ${JSON.stringify(path.join(here, 'run.mjs'))};
    beginLife();
    const { child, stop } = startProgram('sleep', ['61'], { stdio: 'ignore' });
    atEnd(() => stop());
    console.log(JSON.stringify({ launcher: process.pid, program: child.pid }));
    setInterval(() => {}, 1000);`;
  // The second command keeps the shell from becoming the launcher itself.
  const command = `"${process.execPath}" --input-type=module -e "$SCRIPT"; true`;
  const env = { ...process.env, SCRIPT: script };
  const shell = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'ignore'], env });
  started.push(shell);
  const told = await new Promise<string>((resolve) =>
    shell.stdout?.once('data', (chunk) => resolve(String(chunk))),
  );
  return { shell, ...(JSON.parse(told) as { launcher: number; program: number }) };
}

const gone = (pid: number) =>
  vi.waitFor(() => expect(isProcess(pid, [])).toBe(false), { timeout: 25_000, interval: 20 });

afterEach(() => {
  for (const shell of started.splice(0)) shell.kill('SIGKILL');
});

// Processes start in a moment of their own where the machine is busy.
const patience = { timeout: 60_000 };

describe.runIf(process.platform === 'linux')('nothing that a launcher started outlives it', patience, () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'when the launcher gets %s',
    async (signal) => {
      const { launcher, program } = await startLauncher();
      expect(isProcess(program, ['sleep'])).toBe(true);
      process.kill(launcher, signal);
      await gone(program);
      await gone(launcher);
    },
  );

  it('when the shell between npm and the launcher is killed', async () => {
    const { shell, launcher, program } = await startLauncher();
    shell.kill('SIGKILL');
    await gone(program);
    await gone(launcher);
  });
});
