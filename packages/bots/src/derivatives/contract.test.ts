import { describeBotContract } from '../contract.ts';
import { derivatives } from './index.ts';

for (const bot of derivatives) describeBotContract(bot);
