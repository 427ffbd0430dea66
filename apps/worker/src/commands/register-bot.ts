import type { Options } from '../parse-options.ts';
import { saidByDatabase } from '../said-by-database.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';
import { printKey } from './print-key.ts';

/** Lets a bot that runs elsewhere into the crowd and prints its key: once, because nobody keeps it. */
export async function registerBot(options: Options): Promise<void> {
  const { name, timeframe = '1h', family = 'external' } = options;
  if (name === undefined) throw new UsageError('bots register needs --name, as in --name my-bot');
  const [row] = await withDatabase(options, (database) =>
    database.query<{ key: string }>('select engine.register_external_bot($1, $2, $3) as key', [
      name,
      timeframe,
      family,
    ]),
  ).catch((error: unknown) => {
    throw saidByDatabase(error);
  });
  printKey(name, row?.key ?? '', options.json);
}
