/** What one more call of a bot that is right with this probability adds to the odds. A sure thing stays finite. */
export function logOddsOf(probability: number): number {
  const clipped = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
  return Math.log(clipped / (1 - clipped));
}

/** The probability of these log-odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
