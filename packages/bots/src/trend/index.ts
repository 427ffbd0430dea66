import type { Bot } from '../define-bot.ts';
import { emaCrossover } from './ema-crossover.ts';

export const trend: readonly Bot[] = [emaCrossover];
