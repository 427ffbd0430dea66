import { availableParallelism } from 'node:os';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { variants } from '../world/variants.ts';
import { UsageError } from './usage-error.ts';
import type { WorldSource } from './world-source.ts';

/** What one call of `npm run arena` is to do. */
export interface Options {
  readonly sources: readonly WorldSource[];
  /** Keys of the methods to run; null means all. */
  readonly only: readonly string[] | null;
  readonly jobs: number;
  readonly json: boolean;
  /** A file of scores to compare with. */
  readonly reference: string | null;
  /** A folder to write the worlds to. */
  readonly save: string | null;
}

const whole = (low: number, high: number) => {
  const message = `is no whole number from ${low} to ${high}`;
  return z.coerce.number(message).int(message).min(low, message).max(high, message);
};

const schema = z.object({
  worlds: whole(1, 10_000).optional(),
  seed: whole(0, Number.MAX_SAFE_INTEGER - 10_000).optional(),
  variant: z
    .enum([...variants.keys()] as [string, ...string[]], `is no variant: ${[...variants.keys()].join(', ')}`)
    .optional(),
  world: z.array(z.string()).optional(),
  only: z.array(z.string()).optional(),
  jobs: whole(1, 64).default(availableParallelism()),
  json: z.boolean().default(false),
  reference: z.string().optional(),
  save: z.string().optional(),
});

/** What the command line asks for; null where it only asks for help. Throws a UsageError that says how to write it. */
export function parseOptions(args: readonly string[], methods: readonly string[]): Options | null {
  const raw = readArguments(args);
  if (raw === null) return null;
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue!.path[0]);
    throw new UsageError(`--${name} ${JSON.stringify(raw[name])} ${issue!.message}`);
  }
  const { worlds, seed, variant, world, only, jobs, json, reference, save } = parsed.data;
  if (world !== undefined && (worlds ?? seed ?? variant) !== undefined) {
    throw new UsageError(
      '--world takes worlds from files: --worlds, --seed and --variant make no sense with it',
    );
  }
  const unknown = only?.find((key) => !methods.includes(key));
  if (unknown !== undefined) {
    throw new UsageError(`--only "${unknown}" is no method: choose from ${methods.join(', ')}`);
  }
  return {
    sources: world?.map((file) => ({ file })) ?? generated(variant ?? 'standard', seed ?? 1, worlds ?? 4),
    only: only ?? null,
    jobs,
    json,
    reference: reference ?? null,
    save: save ?? null,
  };
}

function generated(variant: string, seed: number, count: number): WorldSource[] {
  return Array.from({ length: count }, (_, index) => ({ variant, seed: seed + index }));
}

/** The arguments by name; null after help has been shown. */
function readArguments(args: readonly string[]): Record<string, unknown> | null {
  const command = new Command('npm run arena --')
    .description('Measures methods of listening to a crowd in worlds with known truth.')
    .option('--worlds <n>', 'how many worlds to draw (4)')
    .option('--seed <s>', 'seed of the first; the others follow it (1)')
    .option('--variant <name>', `their kind: ${[...variants.keys()].join(', ')} (standard)`)
    .option('--world <file...>', 'worlds from files instead')
    .option('--only <method...>', 'only these methods, and what they are measured against')
    .option('--jobs <n>', 'how many worlds at a time (one a core)')
    .option('--reference <file>', 'scores to compare with, by world and method')
    .option('--save <dir>', 'write the worlds there')
    .option('--json', 'end with one line of JSON')
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => {} })
    .exitOverride();
  try {
    return command.parse(args, { from: 'user' }).opts();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return null;
    throw new UsageError(error.message.replace(/^error: /, ''));
  }
}
