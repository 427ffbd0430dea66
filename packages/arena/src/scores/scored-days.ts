/** The first scored day, from 0: methods have had thirty days to learn. */
export const firstScoredDay = 30;

/** Days from 0, the last one not included, over which trust is compared with skill. */
export const trustDays = { early: [45, 75], late: [150, 180] } as const;
