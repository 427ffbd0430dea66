import type { Bot } from '../define-bot.ts';
import { ttmSqueeze } from './ttm-squeeze.ts';

export const volatility: readonly Bot[] = [ttmSqueeze];
