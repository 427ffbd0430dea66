import type { Bot } from '../define-bot.ts';
import { macdHistogramTurn } from './macd-histogram-turn.ts';

export const momentum: readonly Bot[] = [macdHistogramTurn];
