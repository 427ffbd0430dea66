import type { Bot } from '../define-bot.ts';
import { turtleBreakout } from './turtle-breakout.ts';

export const breakout: readonly Bot[] = [turtleBreakout];
