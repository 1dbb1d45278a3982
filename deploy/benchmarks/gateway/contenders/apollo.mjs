// Apollo Gateway behind Apollo Server, as its documentation starts it. Arguments: supergraph file, port.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.BENCHMARK_MODULES}/`);
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { ApolloGateway } = require('@apollo/gateway');

const [supergraph, port] = process.argv.slice(2);
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: readFileSync(supergraph, 'utf8') }) });
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(port) } });
