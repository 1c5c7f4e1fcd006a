// Brings jieba's dictionary and models into a folder: npm ci of the pinned package, then only its data files are kept.
// Called by the build as `node fetch.mjs FOLDER FILE...`; FILE names are relative to the package's dict folder.
// Several builds may call it at once for the same folder: each installs on its own, and each file appears whole or not at all.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [folder, ...files] = process.argv.slice(2);
const lock = readFileSync(join(here, 'package-lock.json'));
const version = createHash('sha256').update(lock).update(files.join('\n')).digest('hex');
const stamp = join(folder, 'fetched.sha256');

const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === version && files.every(f => existsSync(join(folder, f)));
if (isCurrent) {
  const now = new Date();
  for (const file of files) utimesSync(join(folder, file), now, now);
} else {
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'npm-'));
  try {
    install(work);
    const dict = join(work, 'node_modules', 'nodejieba', 'submodules', 'cppjieba', 'dict');
    for (const file of files) place(file, existsSync(join(dict, file)) ? join(dict, file) : join(dict, '..', file));
    writeFileSync(join(work, 'stamp'), version);
    renameSync(join(work, 'stamp'), stamp);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }

  function place(file, source) {
    const whole = join(work, 'whole');
    writeFileSync(whole, readFileSync(source)); // written anew: what the package holds is dated 1985
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    renameSync(whole, join(folder, file));
  }
}

function install(work) {
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(here, file), join(work, file));
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: work,
    encoding: 'utf8',
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (npm.error || npm.status !== 0) {
    const cause = npm.error?.message ?? `npm ci ended with ${npm.status ?? npm.signal}`;
    process.stderr.write(`${cause}\n${(npm.stderr ?? '').trim()}\n`);
    process.exitCode = 1;
    rmSync(work, { recursive: true, force: true });
    process.exit();
  }
}
