// node build.mjs OUT: installs what package-lock.json pins and builds the pages into OUT, doing only what has changed.
// Several builds at once take turns. A failure is one line on standard error and exit code 1.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A lock older than this was left behind by a build that died, in milliseconds. */
const stale = 10 * 60_000

const home = dirname(fileURLToPath(import.meta.url))
const out = resolve(process.argv[2] ?? 'dist')
const lock = join(home, 'node_modules.lock')

await take(lock)
try {
  install()
  build()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(lock, { recursive: true, force: true })
}

function install() {
  const wanted = digest(['package.json', 'package-lock.json'])
  const stamp = join(home, 'node_modules', '.digest')
  if (read(stamp) === wanted) return
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}

function build() {
  const wanted = digest(['package-lock.json', 'vite.config.ts', 'index.html', 'graphiql', 'public', 'src'])
  const stamp = join(out, '.digest')
  if (read(stamp) === wanted) {
    const now = new Date()
    utimesSync(stamp, now, now)
    return
  }
  const fresh = `${out}.new`
  run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { EXPLORER_OUT: fresh })
  writeFileSync(join(fresh, '.digest'), wanted)
  rmSync(out, { recursive: true, force: true })
  renameSync(fresh, out)
}

function run(command, args, env = {}) {
  // npm is a script on Windows, which only a shell starts.
  const shell = process.platform === 'win32' && command === 'npm'
  const done = spawnSync(command, args, { cwd: home, shell, encoding: 'utf8', env: { ...process.env, ...env } })
  if (done.error?.code === 'ENOENT') throw new Error(`${command} is not on the PATH`)
  if (done.error) throw done.error
  if (done.status !== 0) {
    const said = `${done.stderr}\n${done.stdout}`.split('\n').map(line => line.trim()).filter(Boolean)
    throw new Error(`${command} ${args.join(' ')} failed: ${said.slice(0, 6).join(' | ')}`)
  }
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap(files).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(home, file))).update('\0')
  }
  return hash.digest('hex')
}

function files(path) {
  return statSync(join(home, path)).isDirectory() ? readdirSync(join(home, path)).flatMap(name => files(join(path, name))) : [path]
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

async function take(path) {
  for (;;) {
    try {
      mkdirSync(path)
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > stale) {
        rmSync(path, { recursive: true, force: true })
      }
      await new Promise(again => setTimeout(again, 200))
    }
  }
}
