import type { Bot } from '../define-bot.ts';
import { fundingExtreme } from './funding-extreme.ts';

export const derivatives: readonly Bot[] = [fundingExtreme];
