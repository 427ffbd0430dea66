import { describeBotContract } from '../contract.ts';
import { volumeFlow } from './index.ts';

for (const bot of volumeFlow) describeBotContract(bot);
