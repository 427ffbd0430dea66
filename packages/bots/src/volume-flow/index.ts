import type { Bot } from '../define-bot.ts';
import { obvLead } from './obv-lead.ts';

export const volumeFlow: readonly Bot[] = [obvLead];
