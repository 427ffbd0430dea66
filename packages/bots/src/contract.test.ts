import { describeBotContract } from './contract.ts';
import { bots } from './registry.ts';

for (const bot of bots) describeBotContract(bot);
