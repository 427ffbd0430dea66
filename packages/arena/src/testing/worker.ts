// A worker for tests of the command line.
import { baselines } from '../baselines/index.ts';
import { serveWorlds } from '../cli/serve-worlds.ts';

serveWorlds(baselines);
