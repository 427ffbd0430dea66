/** The bot whose calls are the recommendations. */
export const ensembleBot = 'quorum';
