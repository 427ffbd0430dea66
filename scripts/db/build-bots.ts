// Writes the bot registry as SQL, so that a database has a row for every bot before any worker has run.
// `--check` only says whether the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeRegistry } from '../../packages/bots/src/index.ts';

const file = join(import.meta.dirname, '..', '..', 'supabase', 'schemas', '99_launch', '00_bots.sql');

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

const rows = describeRegistry().map((bot) => {
  const needs = bot.needs.length === 0 ? "'{}'" : `array[${bot.needs.map(quoted).join(', ')}]`;
  const values = [bot.slug, bot.name, bot.family, bot.thesis, bot.source, bot.timeframe].map(quoted);
  return `  (${values.join(', ')}, ${bot.warmup}, ${quoted(bot.calibration)}, ${needs},\n    ${quoted(JSON.stringify(bot.parameters))})`;
});

const sql = `-- The bots, from the registry in packages/bots. Change them there, then: npm run db:build
insert into public.bots (
  bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count, calibration, needs, parameters
) values
${rows.join(',\n')}
on conflict (bot_name) do update
set display_name = excluded.display_name, family = excluded.family, thesis = excluded.thesis,
    source = excluded.source, timeframe = excluded.timeframe, warmup_candle_count = excluded.warmup_candle_count,
    calibration = excluded.calibration, needs = excluded.needs, parameters = excluded.parameters
-- A bot of the registry does not take over the record of an external one that had its name first.
where not bots.is_external;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== sql) {
    process.stderr.write(
      'supabase/schemas/99_launch/00_bots.sql is not what packages/bots says: run npm run db:build\n',
    );
    process.exit(1);
  }
} else {
  writeFileSync(file, sql);
  process.stdout.write(`${rows.length} bots written\n`);
}
