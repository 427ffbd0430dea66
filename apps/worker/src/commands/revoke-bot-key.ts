import type { Options } from '../parse-options.ts';
import { saidByDatabase } from '../said-by-database.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';
import { printKey } from './print-key.ts';

/** Ends the keys of an external bot. */
export async function revokeBotKey(options: Options): Promise<void> {
  const name = nameFrom(options);
  const count = await ask<number>(options, 'select engine.revoke_bot_keys($1) as answer', name);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ name, revoked: count })}\n`
      : `${name}: ${count === 1 ? '1 key' : `${count} keys`} revoked\n`,
  );
}

/** Ends the keys of an external bot and prints a new one. */
export async function rotateBotKey(options: Options): Promise<void> {
  const name = nameFrom(options);
  printKey(
    name,
    await ask<string>(options, 'select engine.rotate_bot_key($1) as answer', name),
    options.json,
  );
}

function nameFrom({ name }: Options): string {
  if (name === undefined) throw new UsageError('say whose key with --name, as in --name my-bot');
  return name;
}

async function ask<Answer>(options: Options, question: string, name: string): Promise<Answer> {
  const [row] = await withDatabase(options, (database) =>
    database.query<{ answer: Answer }>(question, [name]),
  ).catch((error: unknown) => {
    throw saidByDatabase(error);
  });
  return row?.answer as Answer;
}
