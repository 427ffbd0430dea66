import { describeBotContract } from '../contract.ts';
import { candlePatterns } from './index.ts';

for (const bot of candlePatterns) describeBotContract(bot);
