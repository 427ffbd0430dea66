import { describeBotContract } from '../contract.ts';
import { crossMarket } from './index.ts';

for (const bot of crossMarket) describeBotContract(bot);
