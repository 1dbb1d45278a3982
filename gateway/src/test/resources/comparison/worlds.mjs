// One process of @graphql-hive/gateway that answers over many supergraphs: a request to /NAME runs over NAME.graphql of a
// folder, which is read when it is first asked for. Run in the folder that the router is installed in:
//   node worlds.mjs PORT FOLDER PLAIN|RUST
import http from 'node:http';
import path from 'node:path';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

const [port, folder, variant] = process.argv.slice(2);
const { unifiedGraphHandler } = variant === 'RUST' ? await import('@graphql-hive/router-runtime') : {};

const routers = new Map();
function router(name) {
  if (!routers.has(name)) {
    const supergraph = path.join(folder, `${name}.graphql`);
    routers.set(name, createGatewayRuntime({
      supergraph,
      graphqlEndpoint: `/${name}`,
      maskedErrors: false,
      logging: false,
      ...(unifiedGraphHandler && { unifiedGraphHandler }),
    }));
  }
  return routers.get(name);
}

http
  .createServer((request, response) => {
    const name = path.basename(new URL(request.url, 'http://localhost').pathname);
    if (name === 'health') {
      response.end('up');
    } else {
      router(name)(request, response);
    }
  })
  .listen(Number(port), '127.0.0.1');
