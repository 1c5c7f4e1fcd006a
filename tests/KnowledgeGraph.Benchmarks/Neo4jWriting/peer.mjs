// Writes the rows of articles with neo4j-driver, or does what is done between two writers:
//   peer.mjs BOLT PASSWORD row|batch ROWS     writes once for each line of its input; prints the seconds
//   peer.mjs BOLT PASSWORD empty|count        empties the database; prints how many there are of each kind
// "row": one MERGE a row, "batch": one UNWIND … MERGE a kind; both in one transaction an article, the statements being
// those of cypher/export. Its sockets do not wait to fill a packet: with the driver's own setting each larger statement
// stands still for 40 ms.
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import neo4j from 'neo4j-driver';

if (process.env.PEER_DELAY !== '1') {
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (...args) {
    return connect.apply(this, args).setNoDelay(true);
  };
}

const [bolt, password, mode, file] = process.argv.slice(2);
const driver = neo4j.driver(bolt, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
const session = driver.session({ database: 'neo4j' });

const integers = new Set(['number', 'start', 'end', 'evidenceCount']);
const integerLists = new Set(['aboutReferents', 'mentionStarts', 'mentionEnds', 'starts', 'ends']);
const read = (key, value) =>
  integers.has(key) && typeof value === 'number' ? neo4j.int(value)
    : integerLists.has(key) ? value.map(number => neo4j.int(number)) : value;

async function write(asRows) {
  const kinds = ['articles', 'entities', 'aliases', 'profiles', 'referents', 'mentions', 'relations', 'evidence', 'figures', 'figure-claims'];
  const folder = new URL('../../../cypher/export/', import.meta.url);
  const statements = Object.fromEntries(kinds.map(kind => {
    const text = readFileSync(new URL(`${kind}.cypher`, folder), 'utf8').replace(/^\/\/.*\n/gm, '');
    return [kind, asRows ? text.replace('UNWIND $rows AS row', 'WITH $row AS row') : text];
  }));
  const articles = readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line, read));
  for await (const _ of createInterface({ input: process.stdin })) {
    const start = performance.now();
    for (const article of articles) {
      await session.executeWrite(async transaction => {
        for (const kind of kinds) {
          if (asRows) {
            for (const row of article[kind]) await transaction.run(statements[kind], { row });
          } else if (article[kind].length > 0) {
            await transaction.run(statements[kind], { rows: article[kind] });
          }
        }
      });
    }
    console.log(((performance.now() - start) / 1000).toFixed(3));
  }
}

if (mode === 'empty') {
  await session.run('MATCH (node) WHERE NOT node:Ledger CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 2000 ROWS');
} else if (mode === 'count') {
  const { records } = await session.run(`
    MATCH (node) WHERE NOT node:Ledger UNWIND labels(node) AS kind RETURN kind, count(*) AS number
    UNION ALL MATCH ()-[relationship]->() RETURN type(relationship) AS kind, count(*) AS number`);
  console.log(records.map(record => `${record.get('kind')} ${record.get('number')}`).sort().join(', '));
} else {
  await write(mode === 'row');
}
await session.close();
await driver.close();
