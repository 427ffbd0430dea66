import { describeBotContract } from '../contract.ts';
import { meanReversion } from './index.ts';

for (const bot of meanReversion) describeBotContract(bot);
