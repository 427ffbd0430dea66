import { describeBotContract } from '../contract.ts';
import { breakout } from './index.ts';

for (const bot of breakout) describeBotContract(bot);
