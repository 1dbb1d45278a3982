// Who is measured: how each is started in front of the same supergraph. All get one core.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The contenders by name; `port` is where each must listen. */
export function contenders({ here, root, work, java, subgraphs, supergraph, upstream }) {
  const node = { NODE_ENV: 'production' };
  const hive = (port, ...more) => ({
    command: path.join(work, 'hive/node_modules/.bin/hive-gateway'),
    args: ['supergraph', supergraph, '--host', '127.0.0.1', '--port', port, ...more],
    env: node,
  });
  return {
    counterpoint: (port) => ({
      command: java,
      args: [
        `@${root}/gateway/jvm.options`,
        `-Dquarkus.http.port=${port}`,
        '-Dquarkus.management.port=0',
        `-Dcounterpoint.gateway.supergraph=${supergraph}`,
        '-jar',
        `${root}/gateway/target/quarkus-app/quarkus-run.jar`,
      ],
    }),
    'apollo-gateway': (port) => ({
      command: process.execPath,
      args: [path.join(here, 'contenders/apollo.mjs'), supergraph, port],
      env: { ...node, BENCHMARK_MODULES: path.join(work, 'apollo') },
    }),
    'hive-gateway': (port) => hive(port),
    'hive-gateway-rust-planner': (port) => hive(port, '--hive-router-runtime'),
    grafbase: (port) => ({
      command: path.join(work, 'grafbase/node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase'),
      args: ['dev', '--port', port, '--config', grafbaseConfig(work, subgraphs)],
      env: { HOME: path.join(work, 'grafbase') },
    }),
    'bare-proxy': (port) => ({
      command: 'nginx',
      args: ['-p', work, '-c', proxyConfig(here, work, port, upstream)],
    }),
  };
}

function grafbaseConfig(work, subgraphs) {
  const file = path.join(work, 'grafbase/grafbase.toml');
  const tables = subgraphs.map(
    ({ name, url, schema }) => `[subgraphs.${name}]\nschema_path = "${schema}"\nurl = "${url}"\n`,
  );
  writeFileSync(file, tables.join('\n'));
  return file;
}

function proxyConfig(here, work, port, upstream) {
  const file = path.join(work, 'proxy.conf');
  const template = readFileSync(path.join(here, 'contenders/proxy.conf'), 'utf8');
  mkdirSync(path.join(work, 'logs'), { recursive: true });
  writeFileSync(file, template.replaceAll('PORT', port).replaceAll('UPSTREAM', upstream));
  return file;
}
