// npm run arena [-- --worlds 20 --seed 1 --json]: what methods of listening to a crowd are worth where the truth is known.
import { arena } from '@quorum/arena';
import { methods } from './arena/methods.ts';

const worker = new URL('./arena/worker.ts', import.meta.url);
process.exitCode = await arena(process.argv.slice(2), methods, worker);
