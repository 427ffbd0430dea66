import type { Bot } from '../define-bot.ts';
import { engulfingPullback } from './engulfing-pullback.ts';

export const candlePatterns: readonly Bot[] = [engulfingPullback];
