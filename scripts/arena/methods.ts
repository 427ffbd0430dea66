import { baselines, type Method } from '@quorum/arena';

/** Every row of the table. */
export const methods: readonly Method[] = [...baselines];
