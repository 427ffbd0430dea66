import { bots } from './registry.ts';
import { describeBotContract } from './contract.ts';

for (const bot of bots) describeBotContract(bot);
