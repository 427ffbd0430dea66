import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the last start was about, so that a plain `npm start` goes on with it. */
const schema = z.object({
  candles: z.string().optional(),
  exchange: z.string().optional(),
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
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => null);
  return text === null ? null : schema.parse(JSON.parse(text));
}

export async function rememberChoice(dataDir: string, choice: Choice): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileIn(dataDir), `${JSON.stringify(choice, null, 2)}\n`);
}

/** Anything asked for about the market starts a new choice; otherwise the remembered one stands. */
export function mergeChoice(asked: Choice, remembered: Choice | null): Choice {
  const isAsked = Object.values(asked).some((value) => value !== undefined);
  return isAsked || remembered === null ? asked : remembered;
}
