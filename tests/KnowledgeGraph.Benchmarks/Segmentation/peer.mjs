// Times @node-rs/jieba over the lines of a file: node peer.mjs FILE DICT MODE, MODE words (JavaScript strings in), bytes
// (UTF-8 in) or tags. Prints megabytes, processor seconds, words.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [file, dict, mode] = process.argv.slice(2);
const { Jieba } = createRequire(join(process.cwd(), 'package.json'))('@node-rs/jieba');
const jieba = Jieba.withDict(readFileSync(join(dict, 'jieba.dict.utf8')));
const text = readFileSync(file);
let lines = text.toString('utf8').split('\n').filter(line => line.length > 0);
if (mode === 'bytes') lines = lines.map(line => Buffer.from(line, 'utf8'));
const run = mode === 'tags' ? line => jieba.tag(line, true) : line => jieba.cut(line, true);
function pass(count) {
  let words = 0;
  for (let i = 0; i < count; i++) words += run(lines[i]).length;
  return words;
}
pass(lines.length / 10 | 0);
const start = process.cpuUsage();
const words = pass(lines.length);
const { user, system } = process.cpuUsage(start);
console.log(`${(text.length / 1e6).toFixed(3)} ${((user + system) / 1e6).toFixed(4)} ${words}`);
