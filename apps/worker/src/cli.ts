import { Command, CommanderError } from 'commander';
import { backfill } from './commands/backfill.ts';
import { evaluateCandles } from './commands/evaluate.ts';
import { importCsv, importFreqtrade } from './commands/import-calls.ts';
import { ingest } from './commands/ingest.ts';
import { listBots } from './commands/list-bots.ts';
import { listJobs } from './commands/list-jobs.ts';
import { registerBot } from './commands/register-bot.ts';
import { replay } from './commands/replay.ts';
import { reportBots } from './commands/report-bots.ts';
import { revokeBotKey, rotateBotKey } from './commands/revoke-bot-key.ts';
import { scan } from './commands/scan.ts';
import { start } from './commands/start.ts';
import { work } from './commands/work.ts';
import { messageOf } from './message-of.ts';
import { parseOptions } from './parse-options.ts';
import { exit } from './terminal/exit.ts';
import { UsageError } from './usage-error.ts';

const program = new Command('quorum')
  .description('Judges a crowd of trading bots inside your own Supabase database.')
  .showHelpAfterError('(add --help for the options)')
  .exitOverride();

function onDatabase(command: Command): Command {
  return command
    .option('--database-url <url>', 'a real Postgres instead of the embedded one')
    .option('--data-dir <dir>', 'where the embedded database keeps its data')
    .option('--json', 'one JSON object a line');
}

function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

function onMarket(command: Command): Command {
  return onDatabase(command)
    .option('--candles <dir>', 'recorded candles: SYMBOL-TIMEFRAME.csv or .csv.gz')
    .option(
      '--exchange <name>',
      'the exchange to read, when no folder is given; work, ingest and backfill take a list',
    )
    .option('--exchange-url <url>', 'another address of its API: a mirror or a proxy; NAME=URL,… for several')
    .option('--symbols <list>', 'only these, as in BTCUSDT,ETHUSDT')
    .option('--seed <text>', 'seed of the simulated market')
    .option('--from <date>', 'first day, as in 2024-06-01 (UTC)')
    .option('--to <date>', 'last day, included')
    .option('--days <n>', 'that many days up to the last candle');
}

onMarket(program.command('start').description('database, history, dashboard and the loop'))
  .option('--port <n>', 'port of the dashboard (3000)')
  .option('--api-port <n>', 'port of the Supabase API (the one beside the dashboard)')
  .option('--reset', 'forget what the embedded database holds')
  .option('--no-dashboard', 'the database and its API only')
  .action(async (raw) => start(parseOptions(raw)));

onMarket(
  program.command('work').description('the worker beside a Supabase project, until it is stopped'),
).action(async (raw) => work(parseOptions(raw)));

onMarket(program.command('ingest').description('bring candles in once')).action(async (raw) =>
  ingest(parseOptions(raw)),
);

onMarket(
  program.command('backfill').description('bring in the past of exchanges, and go on where it stopped'),
).action(async (raw) => backfill(parseOptions(raw)));

onDatabase(program.command('replay').description('turn the loop over candles that are there already'))
  .option('--symbols <list>', 'only these')
  .option('--from <date>', 'first day (UTC)')
  .option('--to <date>', 'last day, included')
  .action(async (raw) => replay(parseOptions(raw)));

onDatabase(
  program
    .command('evaluate')
    .description('walk recorded candles forward, and hold the vote against simpler methods'),
)
  .option('--candles <dir>', 'recorded candles; again for a folder of funding rates', collect, [])
  .option('--symbols <list>', 'only these')
  .option('--from <date>', 'first day (UTC); the first there is when left out')
  .option('--to <date>', 'last day, included')
  .option('--scan-every <hours>', 'ask the bots every so many hours (4)')
  .option('--engine <name>', 'native or embedded; native where it is installed')
  .option('--report <file>', 'write the report as a web page')
  .option('--picture <file>', 'write accuracy and net return by coverage as an SVG')
  .option('--reset', 'walk anew instead of going on')
  .action(async ({ candles, ...raw }) => evaluateCandles({ ...parseOptions(raw), candles }));

onDatabase(program.command('scan').description('ask the bots once'))
  .option('--symbols <list>', 'only these')
  .option('--as-of <time>', 'as of a past moment, as in 2024-06-01T12:04Z')
  .action(async (raw) => scan(parseOptions(raw)));

const botCommands = program.command('bots').description('the crowd');
botCommands
  .command('list')
  .description('every bot of the registry')
  .option('--json', 'a JSON array')
  .action((raw) => listBots(parseOptions(raw)));

onMarket(botCommands.command('report').description('how the bots behave on candles, and who repeats whom'))
  .option('--family <name>', 'only the bots of one family')
  .action(async (raw) => reportBots(parseOptions(raw)));

onDatabase(
  botCommands.command('register').description('let a bot that runs elsewhere in; prints its key once'),
)
  .option('--name <slug>', 'its name, as in my-bot')
  .option('--timeframe <length>', 'the candles it decides on: 15m, 1h, 4h or 1d (1h)')
  .option('--family <slug>', 'the group it is shown in (external)')
  .action(async (raw) => registerBot(parseOptions(raw)));

onDatabase(botCommands.command('rotate-key').description('a new key for an external bot; the old one ends'))
  .option('--name <slug>', 'its name')
  .action(async (raw) => rotateBotKey(parseOptions(raw)));

onDatabase(botCommands.command('revoke-key').description('nobody speaks for an external bot any more'))
  .option('--name <slug>', 'its name')
  .action(async (raw) => revokeBotKey(parseOptions(raw)));

function onImport(command: Command): Command {
  return onDatabase(command)
    .argument('<file>')
    .option('--bot <slug>', 'the external bot whose calls these are')
    .option('--exchange <name>', 'where it traded')
    .option('--confidence <probability>', 'the probability claimed for calls that state none')
    .option('--horizon-hours <n>', 'how long calls live that do not say so (24)');
}

const importCommands = program.command('import').description('bring the past calls of an external bot in');
onImport(
  importCommands.command('freqtrade').description('the trades of a Freqtrade backtest or trade export'),
)
  .option('--strategy <name>', 'which one, when the file holds several')
  .option('--roi <ratio>', 'its profit target, where the export has no minimal_roi')
  .action(async (file: string, raw) => {
    if (!(await importFreqtrade(file, parseOptions(raw)))) process.exitCode = 1;
  });
onImport(importCommands.command('csv').description('calls in columns; examples/README.md lists them')).action(
  async (file: string, raw) => {
    if (!(await importCsv(file, parseOptions(raw)))) process.exitCode = 1;
  },
);

const jobCommands = program.command('jobs').description('the schedule');
onDatabase(
  jobCommands.command('list').description('how every job is doing; exit code 1 when one is not well'),
).action(async (raw) => {
  if (!(await listJobs(parseOptions(raw)))) process.exitCode = 1;
});

try {
  await program.parseAsync();
  await exit(Number(process.exitCode ?? 0));
} catch (error) {
  if (error instanceof CommanderError) await exit(error.exitCode === 0 ? 0 : 2);
  const isExpected =
    error instanceof UsageError || (error instanceof Error && error.name === 'MarketDataError');
  process.stderr.write(`quorum: ${messageOf(error)}\n`);
  if (!isExpected && process.env.DEBUG !== undefined && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  await exit(isExpected ? 2 : 1);
}
