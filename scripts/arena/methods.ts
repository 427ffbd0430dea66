import { baselines, type Method } from '@quorum/arena';
import { quorum } from './quorum.ts';

/** Every row of the table. */
export const methods: readonly Method[] = [quorum, ...baselines];
