/** Where random tests begin. Another seed or more runs explore further: QUORUM_TEST_SEED=7 QUORUM_TEST_RUNS=2000. */
export const seed = Number(process.env.QUORUM_TEST_SEED ?? 20240101);

/** How often a property is tried, unless QUORUM_TEST_RUNS says otherwise. */
export function runsOr(usual: number): number {
  return Number(process.env.QUORUM_TEST_RUNS ?? usual);
}
