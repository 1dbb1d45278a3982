// Prints medians over the rounds, and ratios of the first contender to each.

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];

export function report(workload, field, { rounds, seconds, connections }) {
  console.log(`\n${workload}: ${rounds} interleaved rounds of ${seconds} s, ${connections} connections, one core each; medians`);
  const [first] = field;
  const rows = field.map((contender) => {
    const of = (figure) => median(contender.rounds.map((round) => round[figure]));
    const ratio = median(contender.rounds.map((round, i) => first.rounds[i].rate / round.rate));
    return [
      contender.name, of('rate').toFixed(0), of('p50').toFixed(1), of('p99').toFixed(1),
      of('megabytes').toFixed(0), of('cores').toFixed(2), of('cpu').toFixed(0), ratio.toFixed(2),
    ];
  });
  const head = ['router', 'requests/s', 'p50 ms', 'p99 ms', 'resident MB', 'cores', 'CPU µs/request', `${first.name} is so many times as fast`];
  console.log(`| ${head.join(' | ')} |`);
  console.log(`|${head.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
