import { describeBotContract } from '../contract.ts';
import { trend } from './index.ts';

for (const bot of trend) describeBotContract(bot);
