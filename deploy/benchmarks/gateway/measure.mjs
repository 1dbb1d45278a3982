// Starts the subgraphs and all contenders, checks that they answer right, and measures them in turn. See README.md.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { contenders } from './contenders.mjs';
import { report } from './report.mjs';
import { workloads } from './workloads.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const root = path.resolve(here, '../../..');
const work = process.env.BENCHMARK_WORK;
const java = process.env.BENCHMARK_JAVA;
const setting = (name, otherwise) => Number(process.env[name] ?? otherwise);
const rounds = setting('ROUNDS', 3);
const seconds = setting('SECONDS_EACH', 4);
const warmUp = setting('WARM_UP', 12);
const connections = setting('CONNECTIONS', 50);
const firstPort = setting('PORT', 4600);
const limit = setting('LIMIT', 240);
const [workload = 'page', ...only] = process.argv.slice(2);

const ROUTER_CORE = '0';
const LOAD_CORE = '1';
const run = promisify(execFile);
const started = [];

function start(name, core, { command, args, env = {} }) {
  const log = openSync(path.join(work, `${name}.log`), 'w');
  const child = spawn('taskset', ['-c', core, command, ...args], {
    cwd: work,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.on('error', (error) => fail(`${name} cannot be started: ${error.message}`));
  started.push(child);
  return child.pid;
}

function stopAll() {
  for (const child of started.splice(0)) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}

function fail(message) {
  stopAll();
  console.error(message);
  process.exit(1);
}

function compose() {
  const require = createRequire(`${work}/apollo/`);
  const { composeServices } = require('@theguild/federation-composition');
  const { parse } = require('graphql');
  const subgraphs = ['accounts', 'products', 'inventory', 'reviews'].map((name, i) => ({
    name,
    schema: path.join(here, 'subgraphs', `${name}.graphql`),
    port: firstPort + i,
    url: `http://127.0.0.1:${firstPort + i}/graphql`,
  }));
  const { supergraphSdl, publicSdl, errors } = composeServices(
    subgraphs.map(({ name, url, schema }) => ({ name, url, typeDefs: parse(readFileSync(schema, 'utf8')) })),
  );
  if (errors) fail(`The subgraphs do not compose: ${errors.map((error) => error.message).join('; ')}`);
  writeFileSync(path.join(work, 'supergraph.graphql'), supergraphSdl);
  writeFileSync(path.join(work, 'api.graphql'), publicSdl);
  return subgraphs;
}

async function ask(port, request) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(10_000),
  });
  return response.json();
}

async function awaitAnswer(name, port) {
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      return await ask(port, { query: '{ __typename }' });
    } catch (error) {
      if (Date.now() > until) fail(`${name} does not answer: ${error.message}; see ${work}/${name}.log`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Every request once: fills caches, and tells whether the answers are right. Returns their mean size. */
async function check(name, port, truth) {
  let bytes = 0;
  for (const [i, request] of workloads[workload].entries()) {
    const { data, errors } = await ask(port, request);
    if (errors || !isDeepStrictEqual(data, truth[i])) {
      fail(`${name} answers wrong to ${JSON.stringify(request)}:\n${JSON.stringify({ data, errors }).slice(0, 2000)}`);
    }
    bytes += JSON.stringify({ data }).length;
  }
  return bytes / workloads[workload].length;
}

/** Processor seconds and resident bytes of a process and its descendants. */
function usage(pid) {
  let ticks = 0;
  let resident = 0;
  for (const member of group(pid)) {
    const stat = readFileSync(`/proc/${member}/stat`, 'utf8').split(') ')[1].split(' ');
    ticks += Number(stat[11]) + Number(stat[12]);
    resident += Number(stat[21]) * 4096;
  }
  return { cpu: ticks / 100, resident };
}

function group(leader) {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[2] === String(leader);
    } catch {
      return false;
    }
  });
}

async function load(contender, duration) {
  const before = usage(contender.pid);
  const { stdout } = await run('taskset', [
    '-c', LOAD_CORE, 'wrk', '-t1', `-c${connections}`, `-d${duration}s`, '--timeout', '10s', '--latency',
    '-s', path.join(here, 'load.lua'), `http://127.0.0.1:${contender.port}`, '--', path.join(work, `${workload}.txt`),
  ]);
  const seen = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{')));
  const after = usage(contender.pid);
  const answer = seen.bytes / seen.requests;
  if (seen.failed > 0 || answer < contender.answer || answer > contender.answer + 1000) {
    fail(`${contender.name} failed under load: ${JSON.stringify(seen)}, ${answer} bytes where ${contender.answer} are right`);
  }
  return {
    rate: (seen.requests * 1e6) / seen.microseconds,
    p50: seen.p50 / 1000,
    p99: seen.p99 / 1000,
    cores: ((after.cpu - before.cpu) * 1e6) / seen.microseconds,
    cpu: ((after.cpu - before.cpu) * 1e6) / seen.requests,
    megabytes: after.resident / 2 ** 20,
  };
}

async function main() {
  mkdirSync(work, { recursive: true });
  const requests = workloads[workload];
  if (!requests) fail(`There is no workload ${workload}; there are ${Object.keys(workloads).join(', ')}`);
  writeFileSync(path.join(work, `${workload}.txt`), requests.map((request) => `${JSON.stringify(request)}\n`).join(''));

  const subgraphs = compose();
  const upstream = firstPort + subgraphs.length;
  const schemas = subgraphs.flatMap(({ port, schema }) => [port, schema]);
  start('subgraphs', LOAD_CORE, {
    command: java,
    args: [
      '-XX:+UseSerialGC', '-Xmx512m', '-cp', `${root}/gateway/target/quarkus-app/lib/main/*`,
      path.join(here, 'Subgraphs.java'), ...schemas, upstream, path.join(work, 'api.graphql'),
    ].map(String),
  });
  await awaitAnswer('subgraphs', upstream);
  const truth = [];
  for (const request of requests) truth.push((await ask(upstream, request)).data);

  const known = contenders({ here, root, work, java, subgraphs, supergraph: path.join(work, 'supergraph.graphql'), upstream });
  const field = [];
  for (const [i, [name, recipe]] of Object.entries(known).entries()) {
    if (only.length > 0 && !only.includes(name)) continue;
    const port = firstPort + 10 + i;
    const contender = { name, port, pid: start(name, ROUTER_CORE, recipe(String(port))), rounds: [] };
    await awaitAnswer(name, port);
    contender.answer = await check(name, port, truth);
    await load(contender, warmUp);
    field.push(contender);
  }
  let round = 0;
  let longest = 0;
  while (round < rounds && performance.now() + longest < (limit - 5) * 1000) {
    const begin = performance.now();
    for (const contender of field) contender.rounds.push(await load(contender, seconds));
    longest = Math.max(longest, performance.now() - begin);
    round++;
  }
  stopAll();
  if (round === 0) fail(`There was no time for a round within ${limit} s; set LIMIT to allow more.`);
  report(workload, field, { rounds: round, seconds, connections });
}

process.on('SIGINT', () => fail('Stopped.'));
process.on('SIGTERM', () => fail('Stopped.'));
setTimeout(() => fail(`Took longer than ${limit} s; set LIMIT to allow more.`), limit * 1000).unref();
main().catch((error) => fail(String(error.stack ?? error)));
