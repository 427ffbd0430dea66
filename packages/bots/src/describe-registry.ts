import { z } from 'zod';
import type { Bot } from './define-bot.ts';
import { bots } from './registry.ts';

export interface ParameterRow {
  readonly name: string;
  readonly description: string;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly whole: boolean;
}

/** A bot as plain JSON, for the `bots` table and the dashboard. */
export interface BotRow {
  readonly slug: string;
  readonly family: string;
  readonly name: string;
  readonly thesis: string;
  /** "Author (year), Title". */
  readonly source: string;
  readonly timeframe: string;
  /** Candles with default parameters. */
  readonly warmup: number;
  readonly needs: readonly string[];
  readonly calibration: string;
  readonly parameters: readonly ParameterRow[];
}

const parameterSchema = z.object({
  type: z.enum(['integer', 'number']),
  description: z.string().min(1),
  default: z.number(),
  minimum: z.number(),
  maximum: z.number(),
});
const schemaSchema = z.object({ properties: z.record(z.string(), parameterSchema) });

/** One row per bot, in the registry's order. Throws where a parameter lacks its range, default or description. */
export function describeRegistry(): BotRow[] {
  return bots.map(describeBot);
}

/** One bot as a row. */
export function describeBot(bot: Bot): BotRow {
  const { author, year, title } = bot.source;
  return {
    slug: bot.slug,
    family: bot.family,
    name: bot.name,
    thesis: bot.thesis,
    source: `${author} (${year}), ${title}`,
    timeframe: bot.timeframe,
    warmup: bot.warmup(bot.defaults),
    needs: bot.needs,
    calibration: bot.calibration.description,
    parameters: parametersOf(bot),
  };
}

function parametersOf(bot: Bot): ParameterRow[] {
  const { properties } = schemaSchema.parse(z.toJSONSchema(bot.params, { io: 'input' }));
  return Object.entries(properties).map(([name, { type, ...row }]) => ({
    name,
    ...row,
    whole: type === 'integer',
  }));
}
