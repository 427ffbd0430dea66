import type { Bot } from '../define-bot.ts';
import { bitcoinLeadLag } from './bitcoin-lead-lag.ts';

export const crossMarket: readonly Bot[] = [bitcoinLeadLag];
