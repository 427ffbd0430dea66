import { describeBotContract } from '../contract.ts';
import { volatility } from './index.ts';

for (const bot of volatility) describeBotContract(bot);
