// Asks graphql-js, the reference implementation, what it answers to the cases in ../cases/graphql (one a line), and writes the
// answers beside them. Run it after adding a case:
//
//   cd $(mktemp -d) && npm install graphql@17.1.0 && node …/oracle.mjs "$PWD"
//
// A file is {kind, schema, cases: [{name, document, variables?, operationName?, root?, expected}]}. Kinds: syntax (the error of
// the parser, or null), validation (all errors), execution (the whole answer, against `root` as the root value; {"$error": text}
// in it is a resolver that fails), schema (the errors of a schema definition), print (the schema printed again).
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const graphql = createRequire(join(process.argv[2], 'x.js'))('graphql');
const { parse, validate, execute, buildASTSchema, buildSchema, validateSchema, printSchema, GraphQLError } = graphql;
const options = { allowEmptySelectionSets: false };
const folder = join(dirname(fileURLToPath(import.meta.url)), '../cases/graphql');

const attempt = (body) => {
  try {
    return body();
  } catch (error) {
    if (error instanceof GraphQLError) return [error.toJSON()];
    throw error;
  }
};
const revive = (value) =>
  Array.isArray(value) ? value.map(revive)
  : value !== null && typeof value === 'object'
    ? '$error' in value ? new Error(value.$error) : Object.fromEntries(Object.entries(value).map(([k, v]) => [k, revive(v)]))
    : value;

const answer = {
  syntax: ({ document }) => attempt(() => (parse(document, options), null)),
  validation: ({ document }, schema) => attempt(() => validate(schema, parse(document, options)).map((e) => e.toJSON())),
  execution: async (test, schema) => {
    const document = parse(test.document, options);
    const errors = validate(schema, document);
    if (errors.length) return { errors };
    return execute({ schema, document, rootValue: revive(test.root), variableValues: test.variables, operationName: test.operationName });
  },
  schema: ({ document }) => attempt(() => {
    const { validateSDL } = createRequire(join(process.argv[2], 'x.js'))('graphql/validation/validate.js');
    const ast = parse(document, options);
    const errors = validateSDL(ast);
    return (errors.length ? errors : validateSchema(buildASTSchema(ast, { assumeValidSDL: true }))).map((e) => e.toJSON());
  }),
  print: ({ document }) => printSchema(buildSchema(document)),
};

for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const path = join(folder, name);
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const schema = file.schema && buildSchema(file.schema);
  for (const test of file.cases) {
    try {
      test.expected = JSON.parse(JSON.stringify(await answer[file.kind](test, schema)));
    } catch (error) {
      console.error(name, test.name, error);
    }
  }
  const cases = file.cases.map((test) => '    ' + JSON.stringify(test)).join(',\n');
  const head = JSON.stringify({ ...file, cases: undefined }, null, 2).slice(0, -2);
  writeFileSync(path, `${head},\n  "cases": [\n${cases}\n  ]\n}\n`);
}
