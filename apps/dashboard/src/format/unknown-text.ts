/** What stands in the place of a number nobody knows. The reason belongs beside it. */
export const unknownText = '—';
