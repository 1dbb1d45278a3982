// Composes every case's supergraph anew, but for those written by hand, which say so in their first line:
//   npm install --prefix /some/folder @theguild/federation-composition@0.27.0 graphql@16
//   NODE_PATH=/some/folder/node_modules node compose.mjs [case ...]
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { composeServices } = require('@theguild/federation-composition');
const { parse } = require('graphql');

const root = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
let failed = false;
for (const name of fs.readdirSync(root).sort()) {
  const folder = path.join(root, name, 'subgraphs');
  if (!fs.existsSync(folder) || (wanted.length > 0 && !wanted.includes(name))) continue;
  const target = path.join(root, name, 'supergraph.graphql');
  if (fs.existsSync(target) && fs.readFileSync(target, 'utf8').startsWith('# By hand')) continue;
  const services = fs.readdirSync(folder).sort().map((file) => ({
    name: file.replace('.graphql', ''),
    url: `http://${file.replace('.graphql', '')}.test/graphql`,
    typeDefs: parse(fs.readFileSync(path.join(folder, file), 'utf8')),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) {
    failed = true;
    console.error(`${name}:\n  ${errors.map((error) => error.message).join('\n  ')}`);
  } else {
    fs.writeFileSync(target, supergraphSdl.trimEnd() + '\n');
  }
}
process.exit(failed ? 1 : 0);
