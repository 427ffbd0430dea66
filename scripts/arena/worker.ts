// One process of `npm run arena`: scores the worlds it is sent.
import { serveWorlds } from '@quorum/arena';
import { methods } from './methods.ts';

serveWorlds(methods);
