import { describeBotContract } from '../contract.ts';
import { momentum } from './index.ts';

for (const bot of momentum) describeBotContract(bot);
