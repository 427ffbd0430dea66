import type { Bot } from '../define-bot.ts';
import { connorsRsi2 } from './connors-rsi2.ts';

export const meanReversion: readonly Bot[] = [connorsRsi2];
