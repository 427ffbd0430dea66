import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../usage-error.ts';

/** What the last start was about, so that a plain `npm start` goes on with it. */
const schema = z.object({
  candles: z.string().optional(),
  exchange: z.string().optional(),
  exchangeUrl: z.string().optional(),
  symbols: z.array(z.string()).optional(),
  seed: z.string().optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  days: z.number().optional(),
});
export type Choice = z.output<typeof schema>;

const fileIn = (dataDir: string) => join(dataDir, 'start.json');

/** The choice of the last start in this folder; null at the first one. */
export async function recallChoice(dataDir: string): Promise<Choice | null> {
  const file = fileIn(dataDir);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(`${file} is damaged: delete it, and say again which candles to use`, {
      cause: error,
    });
  }
}

/** Written beside and renamed, so that a killed process leaves the old choice or the new one, never half of it. */
export async function rememberChoice(dataDir: string, choice: Choice): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${fileIn(dataDir)}.new`;
  await writeFile(draft, `${JSON.stringify(choice, null, 2)}\n`);
  await rename(draft, fileIn(dataDir));
}

/** Anything asked for about the market starts a new choice; otherwise the remembered one stands. */
export function mergeChoice(asked: Choice, remembered: Choice | null): Choice {
  const isAsked = Object.values(asked).some((value) => value !== undefined);
  return isAsked || remembered === null ? asked : remembered;
}
