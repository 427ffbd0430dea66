/** Something could not be read. The message is a sentence for the reader of the page: no SQL, no stack. */
export class DataError extends Error {
  override readonly name = 'DataError';
}
