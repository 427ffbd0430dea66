const names: Record<string, string> = {
  equal: 'Equal',
  accuracy: 'Accuracy',
  trust: 'Trust',
  log_odds: 'Log-odds',
  situation: 'Situation',
  covariance: 'Who repeats whom',
};

/** A strategy as people call it; one that is new here keeps its own name. */
export function nameStrategy(name: string): string {
  return names[name] ?? name;
}
