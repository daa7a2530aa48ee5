// Reads [{ name, schema, document }] from stdin, the schema being a file of ../schemas; prints one line per document that breaks its schema.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import Ajv4 from "ajv-draft-04";

// The manifest schema has expressions that are none in Unicode mode.
const options = { strict: false, allErrors: true, validateFormats: false, logger: false, unicodeRegExp: false };
const compiled = new Map();

function checkOf(file) {
  if (!compiled.has(file)) {
    const { $schema, id, ...schema } = JSON.parse(readFileSync(new URL(`../schemas/${file}`, import.meta.url)));
    const ajv = $schema.includes("draft-04") ? new Ajv4(options) : new Ajv(options);
    compiled.set(file, ajv.compile(schema));
  }
  return compiled.get(file);
}

// Among the branches of an anyOf the mistake lies deepest; the shallow errors only say "none of these fits".
const deepest = errors => errors.reduce((best, error) => error.instancePath.length > best.instancePath.length ? error : best);

for (const { name, schema, document } of JSON.parse(readFileSync(0, "utf8"))) {
  const check = checkOf(schema);
  if (!check(document)) {
    const error = deepest(check.errors);
    console.log(`${name} (${schema}) ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}
